package nl.knipsel.corpus;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Decodes web pages: by their byte order mark, by what the server said, by what the page says;
/// else as UTF-8 if they are that, and else as windows-1252.
final class Charsets {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /// Names for which browsers read windows-1252 (WHATWG, Encoding).
  private static final Set<String> LATIN =
      Set.of("iso-8859-1", "iso8859-1", "latin1", "latin-1", "us-ascii", "ascii");

  private static final int LOOK = 4096;
  private static final Pattern META =
      Pattern.compile(
          "<meta[^>]{0,200}charset\\s*=\\s*[\"']?([\\w.:-]+)", Pattern.CASE_INSENSITIVE);

  private Charsets() {}

  /// What has no meaning in the character set becomes U+FFFD.
  static String decode(byte[] bytes, Optional<String> server) {
    Optional<Charset> said =
        byMark(bytes).or(() -> server.flatMap(Charsets::named)).or(() -> byPage(bytes));
    if (said.isPresent()) {
      return withoutMark(new String(bytes, said.get()));
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, WINDOWS_1252);
    }
  }

  private static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static Optional<Charset> byMark(byte[] bytes) {
    if (bytes.length >= 3
        && bytes[0] == (byte) 0xEF
        && bytes[1] == (byte) 0xBB
        && bytes[2] == (byte) 0xBF) {
      return Optional.of(StandardCharsets.UTF_8);
    }
    boolean utf16 =
        bytes.length >= 2
            && ((bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE)
                || (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF));
    return utf16 ? Optional.of(StandardCharsets.UTF_16) : Optional.empty();
  }

  private static Optional<Charset> byPage(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, LOOK), StandardCharsets.ISO_8859_1);
    Matcher meta = META.matcher(head);
    return meta.find() ? named(meta.group(1)) : Optional.empty();
  }

  private static Optional<Charset> named(String name) {
    String plain = name.strip().toLowerCase(Locale.ROOT);
    if (LATIN.contains(plain)) {
      return Optional.of(WINDOWS_1252);
    }
    try {
      return Optional.of(Charset.forName(plain));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }
}
