package nl.knipsel.cli;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import nl.knipsel.archive.Explanation;
import nl.knipsel.archive.Hit;
import tools.jackson.core.JsonGenerator;

/// Matches as lines aligned on the match: keyword in context.
///
/// @param width columns of context on each side; absent for what the screen has room for
record Kwic(Order order, Optional<Integer> width) {
  static final int LEAST_WIDTH = 5;
  static final int MOST_WIDTH = 200;
  private static final int JSON_WIDTH = 50;
  private static final String GAP = "  ";

  /// What the lines are sorted by.
  enum Order {
    position,
    left,
    right
  }

  /// The lines of all hits, sorted.
  List<KwicLine> lines(List<Hit> hits) {
    List<KwicLine> lines = new ArrayList<>();
    hits.forEach(hit -> lines.addAll(KwicLine.of(hit)));
    switch (order) {
      case position -> {}
      case left -> lines.sort(by(KwicLine::wordsLeft));
      case right -> lines.sort(by(KwicLine::wordsRight));
    }
    return lines;
  }

  /// How many matches the lines leave out, as a hit has only so many.
  static long further(List<Hit> hits) {
    return hits.stream().mapToLong(hit -> hit.explanation().orElseThrow().further()).sum();
  }

  /// Word by word as a Dutch dictionary has them, without regard to case and diacritics; a context
  /// that ends sooner comes first.
  private static Comparator<KwicLine> by(Function<KwicLine, List<String>> words) {
    Collator dutch = Collator.getInstance(Locale.of("nl"));
    dutch.setStrength(Collator.PRIMARY);
    return (one, other) -> {
      Iterator<String> a = words.apply(one).iterator();
      Iterator<String> b = words.apply(other).iterator();
      while (a.hasNext() && b.hasNext()) {
        int compared = dutch.compare(a.next(), b.next());
        if (compared != 0) {
          return compared;
        }
      }
      return Boolean.compare(a.hasNext(), b.hasNext());
    };
  }

  /// The lines as text, each with its item's id before it.
  List<String> text(List<Hit> hits, Screen screen, Messages messages) {
    List<KwicLine> lines = lines(hits);
    List<String> text = new ArrayList<>();
    if (lines.isEmpty() && !hits.isEmpty()) {
      text.add(messages.of("kwic.none"));
    }
    for (KwicLine line : lines) {
      int room = screen.columns() - line.id().length() - GAP.length();
      int before = width.orElse(room * 9 / 20);
      String left = KwicContext.left(line.left(), before);
      String match =
          KwicContext.right(line.matched(), width.isPresent() ? Integer.MAX_VALUE : room - before);
      int after = width.orElse(room - before - Width.of(match));
      text.add(
          screen.dim(line.id())
              + GAP
              + " ".repeat(before - Width.of(left))
              + left
              + screen.match(match)
              + KwicContext.right(line.right(), after).stripTrailing());
    }
    long further = further(hits);
    if (further > 0) {
      text.add(messages.count("kwic.further", further, messages.number(Explanation.MOST_MATCHES)));
    }
    return text;
  }

  /// The lines as two properties of a result.
  void json(JsonGenerator json, List<Hit> hits) {
    int columns = width.orElse(JSON_WIDTH);
    json.writeArrayPropertyStart("kwic");
    for (KwicLine line : lines(hits)) {
      json.writeStartObject();
      json.writeStringProperty("left", KwicContext.left(line.left(), columns));
      json.writeStringProperty("match", line.matched());
      json.writeStringProperty("right", KwicContext.right(line.right(), columns));
      json.writeStringProperty("id", line.id());
      json.writeStringProperty("field", line.field().key());
      json.writeNumberProperty("position", line.position());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeNumberProperty("kwicFurther", further(hits));
  }
}
