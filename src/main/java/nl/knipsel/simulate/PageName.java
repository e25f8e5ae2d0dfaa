package nl.knipsel.simulate;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/// The path of a page in a corpus of text files; the capture time stands in the file's name. No
/// folder holds more than a thousand.
final class PageName {
  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HHmm'Z'").withZone(ZoneOffset.UTC);

  private PageName() {}

  static String of(SimulatedPage page, SimulationSettings settings) {
    String time =
        switch (settings.precision()) {
          case SECOND -> SECOND.format(page.captured());
          case MINUTE -> MINUTE.format(page.captured());
          case DAY -> page.captured().atZone(settings.zone()).toLocalDate().toString();
        };
    return "deel-%d/%s/%s_p%d.txt"
        .formatted(page.number() / 1000, page.site(), time, page.number());
  }
}
