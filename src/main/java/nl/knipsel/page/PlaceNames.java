package nl.knipsel.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Tells places of datelines from other words before a dash, by their capitals and by the tables
/// `places.txt` (known in any case), `not-places.txt` and `place-prefixes.txt`. Thread-safe.
final class PlaceNames {
  private static final int MOST_PLACES = 4;
  private static final int MOST_WORDS = 6;
  private static final int LONGEST_NAME = 40;
  private static final int SHORTEST_UNKNOWN = 4;

  private final Set<String> known = folded("places.txt");
  private final Set<String> notPlaces = folded("not-places.txt");
  private final List<String> prefixes = TextTable.column("place-prefixes.txt");

  private static Set<String> folded(String table) {
    Set<String> folded = new HashSet<>();
    TextTable.column(table).forEach(name -> folded.add(fold(name)));
    return folded;
  }

  /// The names between the slashes, as written, without a category that was glued to the first.
  /// Absent if they are too many or too long, or one is missing; empty for a blank text.
  Optional<List<String>> split(String text) {
    String names = withoutPrefix(Blanks.strip(text));
    if (names.isEmpty()) {
      return Optional.of(List.of());
    }
    List<String> split = new ArrayList<>();
    for (String part : names.split("/", -1)) {
      String name = Blanks.strip(part);
      if (letters(name) == 0 || name.length() > LONGEST_NAME || words(name) > MOST_WORDS) {
        return Optional.empty();
      }
      split.add(name);
    }
    return split.size() > MOST_PLACES ? Optional.empty() : Optional.of(split);
  }

  private String withoutPrefix(String names) {
    return prefixes.stream()
        .filter(prefix -> names.startsWith(prefix) && names.length() > prefix.length())
        .findFirst()
        .map(prefix -> Blanks.strip(names.substring(prefix.length())))
        .orElse(names);
  }

  /// Whether this stands for a place without an agency beside it: a known one, or four and more
  /// capitals that no club or kind of piece is called.
  boolean isPlace(String name) {
    return isKnown(name)
        || (isUpper(name)
            && letters(name) >= SHORTEST_UNKNOWN
            && !notPlaces.contains(firstWord(fold(name))));
  }

  boolean isKnown(String name) {
    return known.contains(fold(name));
  }

  /// Whether a club's name begins this text, so that a place before it plays against it.
  boolean beginsWithClub(String text) {
    return notPlaces.contains(
        firstWord(fold(text.substring(0, Math.min(text.length(), LONGEST_NAME)))));
  }

  /// Whether this may stand for a place with an agency beside it: one word, or words that begin
  /// with capitals but for particles.
  boolean isName(String name) {
    return isUpper(name) || isKnown(name) || words(name) == 1 || beginsEachWithCapital(name);
  }

  private static boolean beginsEachWithCapital(String name) {
    for (String word : name.split(" ", -1)) {
      boolean particle = word.length() <= 3 && !word.isEmpty();
      if (!particle && letters(word) > 0 && !Character.isUpperCase(firstLetter(word))) {
        return false;
      }
    }
    return Character.isUpperCase(firstLetter(name));
  }

  /// Only capitals, but for the 's and 't of 'S-HERTOGENBOSCH.
  static boolean isUpper(String name) {
    int from = name.length() > 2 && isShortArticle(name) ? 2 : 0;
    for (int i = from; i < name.length(); i++) {
      if (Character.isLowerCase(name.charAt(i))) {
        return false;
      }
    }
    return letters(name) > 0;
  }

  private static boolean isShortArticle(String name) {
    return "'‘’`".indexOf(name.charAt(0)) >= 0
        && "st".indexOf(name.charAt(1)) >= 0
        && "- ".indexOf(name.charAt(2)) >= 0;
  }

  private static char firstLetter(String text) {
    return (char) text.chars().filter(Character::isLetter).findFirst().orElse(' ');
  }

  private static int letters(String name) {
    int letters = 0;
    for (int i = 0; i < name.length(); i++) {
      if (Character.isLetter(name.charAt(i))) {
        letters++;
      }
    }
    return letters;
  }

  private static int words(String name) {
    int words = 1;
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) == ' ' && (i == 0 || name.charAt(i - 1) != ' ')) {
        words++;
      }
    }
    return words;
  }

  private static String firstWord(String text) {
    int end = 0;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return text.substring(0, end);
  }

  private static String fold(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
