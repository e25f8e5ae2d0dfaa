package nl.knipsel.page;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The words that stand before a time: 'Geplaatst:', 'bijgewerkt om'. From the table
/// `time-phrases.tsv`. Thread-safe.
final class TimePhrases {
  /// What a phrase says of the time after it.
  enum Role {
    PUBLISHED,
    UPDATED
  }

  private record Phrase(String text, Role role) {}

  private final List<Phrase> longestFirst =
      TextTable.rows("time-phrases.tsv").stream()
          .map(row ->
              new Phrase(row.get(0), Role.valueOf(row.get(1).toUpperCase(java.util.Locale.ROOT))))
          .sorted(Comparator.comparing((Phrase phrase) -> phrase.text().length()).reversed())
          .toList();

  /// A phrase at the cursor, which moves behind it, a colon and blanks.
  Optional<Role> read(Cursor cursor) {
    int from = cursor.at();
    for (Phrase phrase : longestFirst) {
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
