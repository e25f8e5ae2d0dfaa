package nl.knipsel.news;

import java.util.List;

/// Where a text was filed and by whom: `KYIV/MOSKOU (ANP/AFP/RTR) -`.
///
/// @param text the dateline as it stood, without the blanks around it
/// @param places in the order written and as written (`KYIV`, `MOSKOU`); may be empty
/// @param agencies codes in the order written, known ones in their usual spelling; may be empty
public record Dateline(String text, List<String> places, List<String> agencies) {
  public Dateline {
    places = List.copyOf(places);
    agencies = List.copyOf(agencies);
  }
}
