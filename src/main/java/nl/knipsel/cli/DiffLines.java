package nl.knipsel.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import nl.knipsel.archive.versions.WordDiff;

/// Lays out the operations of a diff in lines of the screen's width, broken between words. What
/// went or came is set off anew on each line.
final class DiffLines {
  /// What the marks of a change take without colour.
  private static final int MARKS = 4;

  private final Screen screen;
  private final List<String> lines = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();
  private int width;

  /// The words of one operation that stand on the line and are not set off yet.
  private final StringBuilder run = new StringBuilder();

  DiffLines(Screen screen) {
    this.screen = screen;
  }

  void add(WordDiff.Kind kind, String text) {
    UnaryOperator<String> mark =
        switch (kind) {
          case EQUAL -> UnaryOperator.identity();
          case DELETED -> screen::deleted;
          case INSERTED -> screen::inserted;
        };
    int marks = kind == WordDiff.Kind.EQUAL || screen.color() ? 0 : MARKS;
    for (String word : text.split("(?<=\\S)(?=\\s)|(?<=\\n)|(?=\\n)")) {
      if (word.equals("\n")) {
        end(mark);
        continue;
      }
      String shown = Printable.of(word);
      int wide = Width.of(shown) + (run.isEmpty() ? marks : 0);
      if (width + wide > screen.columns() && width > 0) {
        end(mark);
        shown = shown.stripLeading();
        wide = Width.of(shown) + marks;
      }
      run.append(shown);
      width += wide;
    }
    flush(mark);
  }

  /// Sets off what stands on the line, the blank before it not.
  private void flush(UnaryOperator<String> mark) {
    String text = run.toString();
    String bare = text.stripLeading();
    line.append(text, 0, text.length() - bare.length());
    if (!bare.isEmpty()) {
      line.append(mark.apply(bare));
    }
    run.setLength(0);
  }

  private void end(UnaryOperator<String> mark) {
    flush(mark);
    lines.add(line.toString().stripTrailing());
    line.setLength(0);
    width = 0;
  }

  List<String> done() {
    if (!line.isEmpty()) {
      end(UnaryOperator.identity());
    }
    return lines;
  }
}
