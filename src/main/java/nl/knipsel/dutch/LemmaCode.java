package nl.knipsel.dutch;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefBuilder;

/// How the lemmas of a form are written beside it: for each lemma one byte, how many bytes to cut
/// off the end of the form plus one, then the UTF-8 bytes to append; a zero byte between lemmas.
///
/// Forms inflect alike, so a few thousand codes serve five million forms, and the FST shares them.
final class LemmaCode {
  /// Forms and lemmas longer than this many bytes of UTF-8 cannot be written.
  static final int LONGEST = 250;

  private static final byte BETWEEN = 0;

  private LemmaCode() {}

  /// @throws IllegalArgumentException if form or lemma is empty, too long or holds a zero character
  static BytesRef encode(BytesRef form, List<String> lemmas) {
    BytesRefBuilder code = new BytesRefBuilder();
    for (String lemma : lemmas) {
      BytesRef bytes = new BytesRef(lemma);
      check(form);
      check(bytes);
      int shared = sharedPrefix(form, bytes);
      if (code.length() > 0) {
        code.append(BETWEEN);
      }
      code.append((byte) (form.length - shared + 1));
      code.append(bytes.bytes, shared, bytes.length - shared);
    }
    return code.get();
  }

  /// @throws IllegalArgumentException if the code does not fit the form
  static List<String> decode(BytesRef form, BytesRef code) {
    List<String> lemmas = new ArrayList<>(2);
    int end = code.offset + code.length;
    int at = code.offset;
    while (at < end) {
      int kept = form.length - ((code.bytes[at++] & 0xFF) - 1);
      int from = at;
      while (at < end && code.bytes[at] != BETWEEN) {
        at++;
      }
      lemmas.add(join(form, kept, code.bytes, from, at - from));
      at++;
    }
    if (lemmas.isEmpty()) {
      throw new IllegalArgumentException("a form without a lemma");
    }
    return List.copyOf(lemmas);
  }

  private static String join(BytesRef form, int kept, byte[] suffix, int from, int length) {
    if (kept < 0 || kept > form.length || kept + length == 0) {
      throw new IllegalArgumentException("keeps %d of %d bytes".formatted(kept, form.length));
    }
    byte[] lemma = new byte[kept + length];
    System.arraycopy(form.bytes, form.offset, lemma, 0, kept);
    System.arraycopy(suffix, from, lemma, kept, length);
    return new String(lemma, StandardCharsets.UTF_8);
  }

  private static int sharedPrefix(BytesRef a, BytesRef b) {
    int n = Math.min(a.length, b.length);
    int i = 0;
    while (i < n && a.bytes[a.offset + i] == b.bytes[b.offset + i]) {
      i++;
    }
    return i;
  }

  private static void check(BytesRef word) {
    if (word.length == 0 || word.length > LONGEST) {
      throw new IllegalArgumentException(
          "a word of %d bytes: %s".formatted(word.length, word.utf8ToString()));
    }
    for (int i = 0; i < word.length; i++) {
      if (word.bytes[word.offset + i] == BETWEEN) {
        throw new IllegalArgumentException("a word with a zero character");
      }
    }
  }
}
