package nl.knipsel.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import nl.knipsel.archive.Archive;
import nl.knipsel.news.Identity;
import nl.knipsel.news.NewsItem;

/// Finds the item that is meant by an id or its beginning.
record ItemById(KnipselCommand knipsel, Archive archive) {
  private static final int AMBIGUOUS_SHOWN = 5;

  /// Tells the person if there is none.
  ///
  /// @throws picocli.CommandLine.ParameterException if there is no id, or if several begin so
  Optional<NewsItem> find(String id) throws IOException {
    if (id.isBlank()) {
      throw knipsel.usageError(knipsel.messages().of("error.no-id"));
    }
    List<String> ids =
        id.length() < Identity.DIGITS ? archive.idsBeginning(id, AMBIGUOUS_SHOWN) : List.of(id);
    if (ids.size() > 1) {
      throw knipsel.usageError(knipsel.messages().of("show.ambiguous", id, String.join(", ", ids)));
    }
    Optional<NewsItem> item = ids.isEmpty() ? Optional.empty() : archive.item(ids.getFirst());
    if (item.isEmpty()) {
      knipsel.note("knipsel: " + knipsel.messages().of("show.not-found", Printable.of(id)));
    }
    return item;
  }
}
