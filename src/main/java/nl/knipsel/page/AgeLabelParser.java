package nl.knipsel.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.knipsel.news.AgeLabel;
import nl.knipsel.news.AgeUnit;

/// Reads age labels: '37 minuten geleden'. A label stands at the start of a line; behind it the
/// line ends, or the next teaser is glued to it. 'Bijna 10 jaar geleden werd' and '10 jaar geleden
/// werd' are text. Units come from the table `age-units.tsv`. Thread-safe.
final class AgeLabelParser {
  /// @param rest what is glued to the label: the next teaser, or the empty string
  record Labelled(AgeLabel label, String rest) {}

  private record Age(AgeUnit unit, int amount) {}

  private static final int MOST_DIGITS = 4;
  private static final int LONGEST_WORD = 20;
  private static final String CLOSING = ".,;:!?)]}%…/&-–—";

  private final Map<String, AgeUnit> units = new HashMap<>();
  private final Map<String, Age> words = new HashMap<>();

  AgeLabelParser() {
    for (List<String> row : TextTable.rows("age-units.tsv")) {
      AgeUnit unit = AgeUnit.valueOf(row.get(1));
      if (row.getFirst().equals("unit")) {
        List.of(row.get(2).split("\\|", -1)).forEach(name -> units.put(name, unit));
      } else {
        words.put(row.get(3), new Age(unit, Integer.parseInt(row.get(2))));
      }
    }
  }

  /// The label at the start of a line without blanks around it.
  Optional<Labelled> read(String line) {
    return counted(line).or(() -> worded(line));
  }

  private Optional<Labelled> counted(String line) {
    Cursor cursor = new Cursor(line);
    int amount = cursor.number(1, MOST_DIGITS);
    if (amount < 0 || !cursor.skipBlanks()) {
      return Optional.empty();
    }
    AgeUnit unit = units.get(cursor.word());
    if (unit == null || !cursor.skipBlanks() || !line.startsWith("geleden", cursor.at())) {
      return Optional.empty();
    }
    cursor.moveTo(cursor.at() + "geleden".length());
    if (!cursor.atEnd() && !mayBeGlued(cursor.peek())) {
      return Optional.empty();
    }
    return Optional.of(new Labelled(new AgeLabel(amount, unit, cursor.since(0)), cursor.rest()));
  }

  private Optional<Labelled> worded(String line) {
    Cursor cursor = new Cursor(line);
    Age age = words.get(letters(cursor));
    if (age == null || !(cursor.atEnd() || Character.isUpperCase(cursor.peek()))) {
      return Optional.empty();
    }
    AgeLabel label = new AgeLabel(age.amount(), age.unit(), cursor.since(0));
    return Optional.of(new Labelled(label, cursor.rest()));
  }

  private static String letters(Cursor cursor) {
    while (Character.isLowerCase(cursor.peek()) && cursor.at() < LONGEST_WORD) {
      cursor.moveTo(cursor.at() + 1);
    }
    return cursor.since(0);
  }

  /// A text may begin with it, and no word or sentence go on with it.
  private static boolean mayBeGlued(char next) {
    return !Blanks.isBlank(next) && !Character.isLowerCase(next) && CLOSING.indexOf(next) < 0;
  }
}
