package nl.knipsel.dutch;

/// The token types that the filters of this package give, beyond the tokenizer's.
public final class TokenTypes {
  /// A lemma or stem of the word as written.
  public static final String WORD = "word";

  /// A part of a compound, or a country for its adjective: related to the word, never enough for
  /// it.
  public static final String PART = "part";

  /// A hyphenated word with its hyphens left out: `email` of `e-mail`.
  public static final String JOINED = "joined";

  private TokenTypes() {}
}
