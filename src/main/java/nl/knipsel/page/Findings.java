package nl.knipsel.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Collects what goes into no item while one page is read. Not thread-safe.
final class Findings {
  private final List<Unparsed> unparsed = new ArrayList<>();

  void add(Line line, Unparsed.Cause cause) {
    add(line.number(), line.text(), cause);
  }

  void add(int line, String text, Unparsed.Cause cause) {
    unparsed.add(new Unparsed(line, text, cause));
  }

  /// In page order.
  List<Unparsed> unparsed() {
    return unparsed.stream().sorted(Comparator.comparingInt(Unparsed::line)).toList();
  }
}
