package nl.knipsel.page;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Reads the headings that name a section: 'Meer uit Buitenland', or a known name alone, from the
/// table `sections.txt`. Thread-safe.
final class Sections {
  private static final String MORE_FROM = "Meer uit ";
  private static final int LONGEST_NAME = 41;

  private final Map<String, String> known = new HashMap<>();

  Sections() {
    TextTable.column("sections.txt").forEach(name -> known.put(fold(name), name));
  }

  /// The section of which a page shows more below this line.
  Optional<String> moreFrom(String line) {
    if (!line.startsWith(MORE_FROM)) {
      return Optional.empty();
    }
    String name = Blanks.strip(line.substring(MORE_FROM.length()));
    return !name.isEmpty()
            && name.length() <= LONGEST_NAME
            && Character.isUpperCase(name.charAt(0))
            && !Wording.endsSentence(name)
        ? Optional.of(name)
        : Optional.empty();
  }

  /// The known section, in its usual spelling, whose name stands alone on this line.
  Optional<String> alone(String line) {
    return line.length() <= LONGEST_NAME
        ? Optional.ofNullable(known.get(fold(line)))
        : Optional.empty();
  }

  /// Where 'Meer uit ...' stands: the first with a known section, else the first; -1 for none. (A
  /// body may have a subheading that begins with these words.)
  int headingIn(List<Line> lines) {
    int first = -1;
    for (int i = 0; i < lines.size(); i++) {
      Optional<String> section = moreFrom(lines.get(i).text());
      if (section.isPresent() && alone(section.get()).isPresent()) {
        return i;
      }
      if (section.isPresent() && first < 0) {
        first = i;
      }
    }
    return first;
  }

  private static String fold(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
