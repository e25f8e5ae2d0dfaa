package nl.knipsel.lucene;

import nl.knipsel.archive.query.Field;

/// The text fields that a clause looks at.
enum Scope {
  BOTH,
  HEADLINE,
  BODY;

  /// That of a clause in a field of text.
  static Scope of(Field field) {
    return field == Field.HEADLINE ? HEADLINE : BODY;
  }

  boolean headline() {
    return this != BODY;
  }

  boolean body() {
    return this != HEADLINE;
  }
}
