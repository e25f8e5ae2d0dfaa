package nl.knipsel.news;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// What makes two texts the same item: their first paragraph, normalised. An article and its teaser
/// meet there. A text without a paragraph is known by its headline.
public final class Identity {
  /// How many hexadecimal digits an id has: 64 bits, so that among ten million items two different
  /// ones share an id with a chance of 3 in a million.
  public static final int DIGITS = 16;

  private Identity() {}

  /// The id of a story: the first [#DIGITS] hexadecimal digits of the SHA-256 of its normalised
  /// lead.
  public static String of(Story story) {
    String key =
        story
            .lead()
            .map(lead -> "lead:" + normalise(lead))
            .orElseGet(() ->
                "headline:"
                    + normalise(story.headline().orElseGet(() -> story.body().getFirst().text())));
    byte[] digest = sha256().digest(key.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest, 0, DIGITS / 2);
  }

  /// Unicode NFC; soft hyphens and zero-width characters out; every run of blanks one blank; curly
  /// quotes straight; a blank between sentences that lost the one they had ('gewond.Het').
  static String normalise(String text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean blank = false;
    String nfc = ComposedText.of(text);
    for (int i = 0; i < nfc.length(); i++) {
      char c = nfc.charAt(i);
      if (c >= 'a' && c <= 'z' && !blank) { // most of a text, of which nothing below is true
        out.append(c);
        continue;
      }
      if (isInvisible(c)) {
        continue;
      }
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        blank = true;
        continue;
      }
      if ((blank && !out.isEmpty()) || isGlued(out, c)) {
        out.append(' ');
      }
      blank = false;
      out.append(straight(c));
    }
    return out.toString();
  }

  /// Whether a sentence begins with this character right behind the end of another.
  private static boolean isGlued(StringBuilder before, char c) {
    int last = before.length() - 1;
    return last > 0
        && Character.isUpperCase(c)
        && ".!?".indexOf(before.charAt(last)) >= 0
        && Character.isLowerCase(before.charAt(last - 1));
  }

  private static boolean isInvisible(char c) {
    return c == '\u00AD' || (c >= '\u200B' && c <= '\u200D') || c == '\u2060' || c == '\uFEFF';
  }

  private static char straight(char c) {
    return switch (c) {
      case '\u2018', '\u2019', '\u201A', '\u201B', '`', '\u00B4' -> '\'';
      case '\u201C', '\u201D', '\u201E', '\u201F', '\u00AB', '\u00BB' -> '"';
      default -> c;
    };
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
