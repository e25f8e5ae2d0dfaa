package nl.knipsel.dutch;

/// The token types that the tokenizer and the filters of this package give.
public final class TokenTypes {
  /// A word as written, and then a lemma or stem of it.
  public static final String WORD = "word";

  /// A part of a compound, or a country for its adjective: related to the word, never enough for
  /// it.
  public static final String PART = "part";

  /// A hyphenated word with its hyphens left out: `email` of `e-mail`.
  public static final String JOINED = "joined";

  /// A web address or a domain name, whole.
  public static final String URL = "<URL>";

  /// An e-mail address, whole.
  public static final String EMAIL = "<EMAIL>";

  private TokenTypes() {}
}
