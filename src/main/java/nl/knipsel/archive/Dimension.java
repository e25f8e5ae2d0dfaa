package nl.knipsel.archive;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.knipsel.archive.query.Field;

/// What hits can be counted and filtered by: those fields of the query language that are no text
/// and no date.
public enum Dimension {
  AGENCY(Field.AGENCY),
  PLACE(Field.PLACE),
  SECTION(Field.SECTION),
  KIND(Field.KIND),
  SOURCE(Field.SOURCE);

  private final Field field;

  Dimension(Field field) {
    this.field = field;
  }

  /// The English name: in JSON, in options, and of the field in the index.
  public String key() {
    return field.key();
  }

  /// The dimension with this English or Dutch name.
  public static Optional<Dimension> of(String name) {
    return Field.of(name.strip()).flatMap(Dimension::of);
  }

  /// The dimension that a field is, if it is one.
  public static Optional<Dimension> of(Field field) {
    return Arrays.stream(values()).filter(dimension -> dimension.field == field).findFirst();
  }

  public static String keys() {
    return Arrays.stream(values()).map(Dimension::key).collect(Collectors.joining(", "));
  }
}
