package nl.knipsel.page;

import java.util.Optional;
import nl.knipsel.news.Story;
import nl.knipsel.news.TimeMark;

/// A story where it stands on a page.
///
/// @param mark what the page says of its time: the label behind a teaser, a time above or below an
///   article, or else a time in the dateline. An article's time has a year or is an age: one
///   without a year would date it by the capture, and stays text
/// @param section that the page puts it in
/// @param line on which it begins in the dump, from 1
public record Entry(Story story, Optional<TimeMark> mark, Optional<String> section, int line) {
  public Entry {
    if (line < 1) {
      throw new IllegalArgumentException("line " + line);
    }
  }
}
