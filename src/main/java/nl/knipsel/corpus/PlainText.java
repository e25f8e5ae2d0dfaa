package nl.knipsel.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import nl.knipsel.corpus.Rejection.Cause;

/// The text of one page, from bytes in UTF-8.
final class PlainText {
  /// The most bytes that a page can have: 16 MiB, a hundred times the largest that was seen.
  static final int LARGEST = 16 << 20;

  /// Why bytes are no text.
  static final class NoText extends Exception {
    private static final long serialVersionUID = 1L;

    private final Cause reason;

    NoText(Cause reason, String detail) {
      super(detail);
      this.reason = reason;
    }

    Cause reason() {
      return reason;
    }

    String detail() {
      return String.valueOf(getMessage());
    }
  }

  private PlainText() {}

  /// Reads all of a stream, never more than [#LARGEST] bytes and one.
  static byte[] bytes(InputStream in) throws IOException, NoText {
    byte[] bytes = in.readNBytes(LARGEST + 1);
    if (bytes.length > LARGEST) {
      throw tooLarge(LARGEST);
    }
    return bytes;
  }

  static NoText tooLarge(int bound) {
    return new NoText(Cause.TOO_LARGE, "more than %d MiB".formatted(bound >> 20));
  }

  /// The text, if it has no zeros.
  static String checked(String text) throws NoText {
    int zero = text.indexOf(0);
    if (zero >= 0) {
      throw new NoText(Cause.NOT_TEXT, "a zero byte at " + zero);
    }
    return text;
  }

  /// UTF-8 and nothing else, with or without a byte order mark in front.
  static String decode(byte[] bytes) throws NoText {
    int start = startsWithMark(bytes) ? 3 : 0;
    rejectBinary(bytes, start);
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer from = ByteBuffer.wrap(bytes, start, bytes.length - start);
    CharBuffer to = CharBuffer.allocate(bytes.length - start);
    CoderResult result = decoder.decode(from, to, true);
    if (result.isError()) {
      throw new NoText(Cause.NOT_UTF8, "at byte " + from.position());
    }
    return to.flip().toString();
  }

  private static boolean startsWithMark(byte[] bytes) {
    return bytes.length >= 3
        && bytes[0] == (byte) 0xEF
        && bytes[1] == (byte) 0xBB
        && bytes[2] == (byte) 0xBF;
  }

  private static void rejectBinary(byte[] bytes, int start) throws NoText {
    for (int i = start; i < bytes.length; i++) {
      if (bytes[i] == 0) {
        throw new NoText(Cause.NOT_TEXT, "a zero byte at " + i);
      }
    }
  }
}
