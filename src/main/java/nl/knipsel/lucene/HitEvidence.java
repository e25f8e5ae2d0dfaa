package nl.knipsel.lucene;

import java.io.IOException;
import java.util.List;
import nl.knipsel.archive.Hit;
import nl.knipsel.archive.Marked;
import nl.knipsel.news.NewsItem;

/// Tells how a document was found. Of one thread.
interface HitEvidence {
  /// Tells nothing.
  HitEvidence NONE =
      (doc, item) ->
          new Of(Marked.plain(item.story().headline().orElse("")), List.of(), List.of(), List.of());

  /// What [Hit] has of it.
  record Of(
      Marked headline, List<Marked> snippets, List<String> missing, List<Hit.Variant> variants) {}

  Of of(int doc, NewsItem item) throws IOException;
}
