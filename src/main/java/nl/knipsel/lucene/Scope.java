package nl.knipsel.lucene;

/// The text fields that a clause looks at.
enum Scope {
  BOTH,
  HEADLINE,
  BODY;

  boolean headline() {
    return this != BODY;
  }

  boolean body() {
    return this != HEADLINE;
  }
}
