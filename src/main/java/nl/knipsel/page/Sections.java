package nl.knipsel.page;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Reads the headings that name a section: 'Meer uit Buitenland', or a known name alone, from the
/// table `sections.txt`. Thread-safe.
final class Sections {
  private static final String MORE_FROM = "Meer uit ";
  private static final int LONGEST_NAME = 41;

  private final Set<String> known = new HashSet<>();

  Sections() {
    TextTable.column("sections.txt").forEach(name -> known.add(fold(name)));
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

  /// A known name of a section that stands alone on its line.
  Optional<String> alone(String line) {
    return isKnown(line) ? Optional.of(line) : Optional.empty();
  }

  /// Where 'Meer uit ...' stands: the first with a known section, else the first; -1 for none. (A
  /// body may have a subheading that begins with these words.)
  int headingIn(List<Line> lines) {
    int first = -1;
    for (int i = 0; i < lines.size(); i++) {
      Optional<String> section = moreFrom(lines.get(i).text());
      if (section.isPresent() && isKnown(section.get())) {
        return i;
      }
      if (section.isPresent() && first < 0) {
        first = i;
      }
    }
    return first;
  }

  private boolean isKnown(String name) {
    return name.length() <= LONGEST_NAME && known.contains(fold(name));
  }

  private static String fold(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
