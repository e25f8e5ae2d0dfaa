package nl.knipsel.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What a layout finds on a page; see [Page].
record PageParts(
    Optional<String> section,
    Optional<Entry> article,
    List<Entry> teasers,
    Optional<LocalDate> listedOn) {
  static PageParts of(Optional<String> section, Optional<Entry> article, List<Entry> teasers) {
    return new PageParts(section, article, teasers, Optional.empty());
  }

  static PageParts listing(
      Optional<String> section, List<Entry> teasers, Optional<LocalDate> listedOn) {
    return new PageParts(section, Optional.empty(), teasers, listedOn);
  }
}
