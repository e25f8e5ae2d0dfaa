package nl.knipsel.simulate;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Damages the text of a page, in ways that were seen in dumps.
final class DamagedText {
  private static final Pattern SENTENCE_END = Pattern.compile("(?<=\\p{Ll}\\.)[ ](?=\\p{Lu})");
  private static final Pattern BREAK = Pattern.compile("\n+");
  private static final Pattern LABEL = Pattern.compile("(?m)^\\d+ \\p{Ll}+ geleden");
  private static final Pattern LINE_END = Pattern.compile("(?m)$");
  private static final Pattern NOT_ASCII = Pattern.compile("[\u00C0-\u017F]");
  private static final Pattern IN_WORD = Pattern.compile("(?<=\\p{Ll}{4})(?=\\p{Ll}{4})");

  private DamagedText() {}

  static String of(String text, Damage damage, Dice dice) {
    String damaged = text;
    for (Damage.Kind kind : Damage.Kind.values()) {
      if (dice.chance(damage.rate(kind))) {
        damaged = with(kind, damaged, dice);
      }
    }
    return damaged;
  }

  private static String with(Damage.Kind kind, String text, Dice dice) {
    return switch (kind) {
      case MOJIBAKE -> mojibake(text, dice);
      case QUOTES -> text.replace('\'', '\u2019').replaceAll("\"([^\"\n]*)\"", "\u201C$1\u201D");
      case INVISIBLE -> {
        String trailing = replaceOne(LINE_END, text, "  ", dice);
        yield replaceOne(IN_WORD, trailing, "\u00AD", dice);
      }
      case BLANK_LINES ->
          dice.chance(0.5)
              ? text.replaceAll("\n\n+", "\n")
              : "\n\n" + replaceOne(BREAK, text, "\n\n\n", dice);
      case GLUED_SENTENCE -> replaceOne(SENTENCE_END, text, "", dice);
      case LOST_BREAK -> replaceOne(BREAK, text, "", dice);
      case LOST_LABEL -> replaceOne(LABEL, text, "", dice);
      case TRUNCATED -> text.substring(0, text.length() / 5 + dice.below(text.length() * 4 / 5));
    };
  }

  /// All letters with diacritics, read as one code page or the other.
  private static String mojibake(String text, Dice dice) {
    Charset taken = Charset.forName(dice.chance(0.5) ? "windows-1252" : "windows-1257");
    boolean hook = dice.chance(0.3);
    return NOT_ASCII
        .matcher(text)
        .replaceAll(found -> {
          if (hook && found.group().equals("ë")) {
            return "\u01AB";
          }
          String read = new String(found.group().getBytes(StandardCharsets.UTF_8), taken);
          return Matcher.quoteReplacement(read.contains("\uFFFD") ? found.group() : read);
        });
  }

  /// One of the places where a pattern matches, if there is any.
  private static String replaceOne(Pattern pattern, String text, String by, Dice dice) {
    List<int[]> places = new ArrayList<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      places.add(new int[] {matcher.start(), matcher.end()});
    }
    if (places.isEmpty()) {
      return text;
    }
    int[] place = dice.any(places);
    return text.substring(0, place[0]) + by + text.substring(place[1]);
  }
}
