package nl.knipsel.evaluate;

/// What may stand for a topic or a document in TREC files, where blanks separate fields.
final class Ids {
  private Ids() {}

  /// The id itself.
  ///
  /// @throws IllegalArgumentException if the id is empty, has a blank in it or begins a comment
  static String checked(String what, String id) {
    if (!fits(id)) {
      throw new IllegalArgumentException(
          "the %s '%s' is empty, has blanks in it or begins with #".formatted(what, id));
    }
    return id;
  }

  static boolean fits(String id) {
    return !id.isEmpty() && !id.startsWith("#") && id.chars().noneMatch(Ids::isBlank);
  }

  private static boolean isBlank(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
