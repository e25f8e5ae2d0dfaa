package nl.knipsel.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.knipsel.news.Story;

/// A dump understood. Immutable.
///
/// Every character of the dump that is not blank is in exactly one of: an entry's story or mark, or
/// an unparsed line. (Known mojibake is mended first.)
///
/// @param section of the article and of the teasers' list, as in 'Meer uit Buitenland'
/// @param article absent on listings and on dumps without text
/// @param teasers in page order
/// @param unparsed in page order
/// @param dateHint a day that the corpus put in front of the text; not of the page
/// @param listedOn the day of capture that a dated listing shows
public record Page(
    Shape shape,
    Optional<String> section,
    Optional<Entry> article,
    List<Entry> teasers,
    List<Unparsed> unparsed,
    Optional<LocalDate> dateHint,
    Optional<LocalDate> listedOn) {
  public Page {
    teasers = List.copyOf(teasers);
    unparsed = List.copyOf(unparsed);
  }

  /// The article, if there is one, and the teasers after it.
  public List<Entry> entries() {
    return Stream.concat(article.stream(), teasers.stream()).toList();
  }

  /// The stories of all entries, in the same order.
  public List<Story> stories() {
    return entries().stream().map(Entry::story).toList();
  }
}
