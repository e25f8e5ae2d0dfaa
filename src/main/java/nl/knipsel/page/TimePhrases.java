package nl.knipsel.page;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The words that stand before a time: 'Geplaatst:', 'bijgewerkt om'. From the table
/// `time-phrases.tsv`. Thread-safe.
final class TimePhrases {
  /// What a phrase says of the time after it.
  enum Role {
    PUBLISHED,
    UPDATED
  }

  private record Phrase(String text, Role role) {}

  /// By their first letter, the longest first.
  private final Map<Character, List<Phrase>> phrases =
      TextTable.rows("time-phrases.tsv").stream()
          .map(row -> new Phrase(row.get(0), Role.valueOf(row.get(1).toUpperCase(Locale.ROOT))))
          .sorted(Comparator.comparingInt((Phrase phrase) -> phrase.text().length()).reversed())
          .collect(Collectors.groupingBy(phrase -> phrase.text().charAt(0)));

  /// A phrase at the cursor, which moves behind it, a colon and blanks.
  Optional<Role> read(Cursor cursor) {
    int from = cursor.at();
    char first = Character.toLowerCase(cursor.peek());
    for (Phrase phrase : phrases.getOrDefault(first, List.of())) {
      if (cursor.takeText(phrase.text())) {
        boolean ended = cursor.take(':');
        ended |= cursor.skipBlanks();
        if (ended) {
          return Optional.of(phrase.role());
        }
        cursor.moveTo(from);
      }
    }
    return Optional.empty();
  }
}
