package nl.knipsel.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import nl.knipsel.news.Agencies;

/// Knows the lines of a page that are not text: the site's chrome, and the residue around a story
/// (bylines, sources, photo credits, buttons). From the table `furniture.tsv`; a line that is only
/// an agency's name is a credit, too. Thread-safe.
final class Furniture {
  /// What a line is, if it is not text.
  enum Kind {
    CHROME,
    RESIDUE
  }

  private record Entry(Kind kind, String text) {}

  private static final int LONGEST_LINE = 160;
  private static final String BRACKETS = ":()—– ";

  private final Agencies agencies;
  private final Map<String, Kind> wholeLines = new HashMap<>();

  /// By their first character.
  private final Map<Character, List<Entry>> starts = new HashMap<>();

  private final Map<Character, List<Entry>> beforeAgency = new HashMap<>();

  Furniture(Agencies agencies) {
    this.agencies = agencies;
    for (List<String> row : TextTable.rows("furniture.tsv")) {
      Entry entry =
          new Entry(
              Kind.valueOf(row.get(0).toUpperCase(Locale.ROOT)),
              row.get(2).toLowerCase(Locale.ROOT));
      switch (row.get(1)) {
        case "line" -> wholeLines.put(entry.text(), entry.kind());
        case "start" -> add(starts, entry);
        case "agency" -> add(beforeAgency, entry);
        default -> throw new IllegalStateException("furniture.tsv: " + row);
      }
    }
  }

  private static void add(Map<Character, List<Entry>> entries, Entry entry) {
    entries.computeIfAbsent(entry.text().charAt(0), c -> new ArrayList<>()).add(entry);
  }

  boolean isChrome(String line) {
    return kind(line).filter(Kind.CHROME::equals).isPresent();
  }

  boolean isResidue(String line) {
    return kind(line).filter(Kind.RESIDUE::equals).isPresent();
  }

  private Optional<Kind> kind(String line) {
    if (line.length() > LONGEST_LINE) {
      return Optional.empty();
    }
    String folded = line.replace("\u00AD", "").toLowerCase(Locale.ROOT);
    if (folded.isEmpty()) {
      return Optional.empty();
    }
    return Optional.ofNullable(wholeLines.get(folded))
        .or(() -> first(starts, folded, entry -> folded.startsWith(entry.text())))
        .or(() -> first(beforeAgency, folded, entry -> isCredit(folded, entry.text())))
        .or(() -> agencies.find(line).map(agency -> Kind.RESIDUE));
  }

  private static Optional<Kind> first(
      Map<Character, List<Entry>> entries, String line, Predicate<Entry> matches) {
    return entries.getOrDefault(line.charAt(0), List.of()).stream()
        .filter(matches)
        .findFirst()
        .map(Entry::kind);
  }

  private boolean isCredit(String line, String word) {
    return line.startsWith(word) && isNamed(line.substring(word.length()));
  }

  private boolean isNamed(String rest) {
    int from = 0;
    int to = rest.length();
    while (from < to && BRACKETS.indexOf(rest.charAt(from)) >= 0) {
      from++;
    }
    while (to > from && BRACKETS.indexOf(rest.charAt(to - 1)) >= 0) {
      to--;
    }
    return from > 0 && agencies.find(rest.substring(from, to)).isPresent();
  }
}
