package nl.knipsel.lucene;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import nl.knipsel.archive.Explanation;
import nl.knipsel.archive.Hit;
import nl.knipsel.archive.Marked;
import nl.knipsel.news.NewsItem;

/// Tells how a document was found. Of one thread.
interface HitEvidence {
  /// What [Hit] has of it.
  record Of(
      Marked headline,
      List<Marked> snippets,
      List<String> missing,
      List<Hit.Variant> variants,
      Optional<Explanation> explanation) {
    /// Of an item of which nothing else is to be told.
    static Of nothing(NewsItem item) {
      return new Of(
          Marked.plain(item.story().headline().orElse("")),
          List.of(),
          List.of(),
          List.of(),
          Optional.empty());
    }

    /// Only marks.
    static Of marked(Snippets.Marks marks) {
      return new Of(marks.headline(), marks.body(), List.of(), List.of(), Optional.empty());
    }
  }

  Of of(int doc, NewsItem item) throws IOException;

  /// Tells the same, and why a query found it.
  default HitEvidence with(Explanations explanations) {
    return (doc, item) -> {
      Of told = of(doc, item);
      return new Of(
          told.headline(),
          told.snippets(),
          told.missing(),
          told.variants(),
          Optional.of(explanations.of(doc, item)));
    };
  }
}
