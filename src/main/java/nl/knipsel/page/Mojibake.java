package nl.knipsel.page;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Mends letters that were UTF-8 and were read as an 8-bit code page: 'Ã«' and 'Ć«' for 'ë', 'â€™'
/// for an apostrophe. Seen in dumps are U+01AB and 'Ć«' (Windows-1257); the Windows-1252 forms are
/// the usual ones elsewhere. Only what no Dutch text can mean otherwise is mended, in one pass.
final class Mojibake {
  /// A code page that bytes of UTF-8 were taken for, with the lead bytes that are looked for.
  private static final class CodePage {
    private final Map<Character, Integer> bytes = new HashMap<>();
    private final Map<Character, Integer> leads = new HashMap<>();

    CodePage(String name, int... leadBytes) {
      Charset charset = Charset.forName(name);
      for (int b = 0x80; b <= 0xFF; b++) {
        char c = new String(new byte[] {(byte) b}, charset).charAt(0);
        bytes.put(c == '\uFFFD' ? (char) b : c, b);
      }
      for (int b = 0x80; b <= 0x9F; b++) {
        bytes.putIfAbsent((char) b, b); // an undefined byte, or one read as ISO 8859-1
      }
      for (int b : leadBytes) {
        leads.put(new String(new byte[] {(byte) b}, charset).charAt(0), b);
      }
    }
  }

  private static final List<CodePage> CODE_PAGES =
      List.of(
          new CodePage("windows-1252", 0xC2, 0xC3, 0xC4, 0xC5, 0xE2, 0xEF),
          new CodePage("windows-1257", 0xC3, 0xE2));

  private static final int ASCII_END = 0x80;
  private static final char LATIN_T_WITH_PALATAL_HOOK = '\u01AB';

  /// What anything that is mended begins with.
  private static final BitSet FIRST = first();

  private Mojibake() {}

  private static BitSet first() {
    BitSet first = new BitSet();
    first.set(LATIN_T_WITH_PALATAL_HOOK);
    CODE_PAGES.forEach(page -> page.leads.keySet().forEach(first::set));
    return first;
  }

  static String mend(String text) {
    StringBuilder out = new StringBuilder();
    int copied = 0;
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      String mended = c < ASCII_END || !FIRST.get(c) ? null : at(text, i);
      if (mended == null) {
        i++;
      } else {
        out.append(text, copied, i).append(mended);
        i += length(c, mended.charAt(0));
        copied = i;
      }
    }
    return copied == 0 ? text : out.append(text, copied, text.length()).toString();
  }

  /// How many characters a mended one was made into: as many as it has bytes in UTF-8.
  private static int length(char first, char mended) {
    if (first == LATIN_T_WITH_PALATAL_HOOK) {
      return 1;
    }
    return mended < 0x800 ? 2 : 3;
  }

  private static @Nullable String at(String text, int i) {
    if (text.charAt(i) == LATIN_T_WITH_PALATAL_HOOK) {
      return "ë";
    }
    for (CodePage page : CODE_PAGES) {
      Integer lead = page.leads.get(text.charAt(i));
      if (lead == null) {
        continue;
      }
      int length = lead < 0xE0 ? 2 : 3;
      byte[] utf8 = new byte[length];
      utf8[0] = lead.byteValue();
      if (read(text, i, page, utf8)) {
        String mended = new String(utf8, StandardCharsets.UTF_8);
        if (isCertain(text, i, lead, mended)) {
          return mended;
        }
      }
    }
    return null;
  }

  /// Fills in the bytes after the lead; false if they do not go on in UTF-8.
  private static boolean read(String text, int i, CodePage page, byte[] utf8) {
    if (i + utf8.length > text.length()) {
      return false;
    }
    for (int k = 1; k < utf8.length; k++) {
      Integer b = page.bytes.get(text.charAt(i + k));
      if (b == null || b < 0x80 || b > 0xBF) {
        return false;
      }
      utf8[k] = b.byteValue();
    }
    return true;
  }

  private static boolean isCertain(String text, int i, int lead, String mended) {
    if (mended.length() != 1 || mended.charAt(0) == '\uFFFD') {
      return false;
    }
    char c = mended.charAt(0);
    char second = text.charAt(i + 1);
    return switch (lead) {
      case 0xC2 -> c >= '\u00A0';
      // a real capital before a closing quote or a dash: MARACANÃ”
      case 0xC3, 0xC4, 0xC5 -> !isQuoteOrDash(second) || (lead == 0xC3 && isLetter(text, i + 2));
      case 0xE2 -> (c >= '\u2010' && c <= '\u203A') || c == '€' || c == '™';
      default -> c == '\uFEFF';
    };
  }

  private static boolean isQuoteOrDash(char c) {
    return (c >= '\u2013' && c <= '\u201E') || c == '\u2026' || c == '»';
  }

  private static boolean isLetter(String text, int i) {
    return i < text.length() && Character.isLetter(text.charAt(i));
  }
}
