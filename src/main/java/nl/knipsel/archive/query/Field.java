package nl.knipsel.archive.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.knipsel.config.Nearest;

/// What a query can name: `agency:reuters`, in Dutch `bureau:reuters`.
public enum Field {
  HEADLINE("headline", "kop"),
  BODY("body", "tekst"),
  PLACE("place", "plaats"),
  AGENCY("agency", "bureau"),
  SECTION("section", "rubriek"),
  DATE("date", "datum"),
  KIND("kind", "soort"),
  SOURCE("source", "bron");

  private final String english;
  private final String dutch;

  Field(String english, String dutch) {
    this.english = english;
    this.dutch = dutch;
  }

  /// The English name, which is also the name in JSON.
  public String key() {
    return english;
  }

  /// The name in that language, if it is Dutch, else the English one.
  String name(Locale language) {
    return language.getLanguage().equals("nl") ? dutch : english;
  }

  public static Optional<Field> of(String name) {
    String key = name.toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(field -> field.english.equals(key) || field.dutch.equals(key))
        .findFirst();
  }

  /// Whether its values are text, in which each word is looked for.
  public boolean isText() {
    return this == HEADLINE || this == BODY;
  }

  static List<String> englishNames() {
    return Arrays.stream(values()).map(field -> field.english).toList();
  }

  static List<String> dutchNames() {
    return Arrays.stream(values()).map(field -> field.dutch).toList();
  }

  /// The name that somebody probably meant to type.
  static Optional<String> nearest(String typed) {
    List<String> names = new ArrayList<>(englishNames());
    names.addAll(dutchNames());
    return Nearest.of(typed.toLowerCase(Locale.ROOT), names);
  }
}
