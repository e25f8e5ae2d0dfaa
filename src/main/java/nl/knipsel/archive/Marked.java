package nl.knipsel.archive;

import java.util.List;

/// A text and the spans of it that matched.
///
/// @param marks in order, without overlap
public record Marked(String text, List<Span> marks) {
  /// Characters `from` (included) to `to` (not included), as indices into the text in UTF-16 units.
  public record Span(int from, int to) {}

  public Marked {
    marks = List.copyOf(marks);
  }

  public static Marked plain(String text) {
    return new Marked(text, List.of());
  }
}
