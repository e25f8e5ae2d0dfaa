package nl.knipsel.archive;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// What hits can be counted and filtered by.
public enum Dimension {
  AGENCY("agency", "bureau"),
  PLACE("place", "plaats"),
  SECTION("section", "rubriek"),
  KIND("kind", "soort"),
  SOURCE("source", "bron");

  private final String english;
  private final String dutch;

  Dimension(String english, String dutch) {
    this.english = english;
    this.dutch = dutch;
  }

  /// The English name: in JSON, in options, and of the field in the index.
  public String key() {
    return english;
  }

  public String dutchKey() {
    return dutch;
  }

  public static Optional<Dimension> of(String name) {
    String key = name.strip().toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(dimension -> dimension.english.equals(key) || dimension.dutch.equals(key))
        .findFirst();
  }

  public static String keys() {
    return Arrays.stream(values()).map(Dimension::key).collect(Collectors.joining(", "));
  }
}
