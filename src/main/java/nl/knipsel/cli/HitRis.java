package nl.knipsel.cli;

import java.time.LocalDate;
import java.util.Optional;
import nl.knipsel.archive.Hit;
import nl.knipsel.archive.SearchResult;

/// Hits as RIS entries of type NEWS, which reference managers read. RIS has no comments, so each
/// entry says in a note how it was found. A value is one line, so none can pass for another field.
final class HitRis implements HitExport {
  private final To to;
  private String found = "";

  HitRis(To to) {
    this.to = to;
  }

  @Override
  public void found(SearchResult result) {
    found = Citation.found(to.provenance(), result.total(), to.messages());
  }

  @Override
  public void hit(Hit hit) {
    Citation cited = Citation.of(hit.item(), to.configuration(), to.messages());
    line("TY", "NEWS");
    line("ID", cited.key());
    line("TI", cited.title());
    cited.agencies().forEach(agency -> line("AU", agency));
    cited.site().ifPresent(site -> line("T2", site));
    date(cited.date());
    cited.section().ifPresent(section -> line("SE", section));
    cited.places().forEach(place -> line("KW", place));
    cited.lead().ifPresent(lead -> line("AB", lead));
    cited.url().ifPresent(url -> line("UR", url));
    cited.accessed().ifPresent(day -> line("Y2", slashed(day)));
    line("N1", cited.note());
    line("N1", found);
    line("AN", hit.item().id());
    line("DB", "Knipsel " + to.provenance().archive());
    line("ER", "");
  }

  /// `2025/12/27/`, with nothing between the strokes for what is not known.
  private void date(Citation.KnownDate date) {
    date.year()
        .ifPresent(year -> {
          line("PY", "%04d".formatted(year));
          line("DA", "%04d/%s/%s/".formatted(year, two(date.month()), two(date.day())));
        });
  }

  private static String two(Optional<Integer> number) {
    return number.map(known -> "%02d".formatted(known)).orElse("");
  }

  private static String slashed(LocalDate day) {
    return "%04d/%02d/%02d/".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
  }

  /// The format wants line ends of two characters.
  private void line(String tag, String value) {
    to.out().line(tag + "  - " + value + "\r");
  }
}
