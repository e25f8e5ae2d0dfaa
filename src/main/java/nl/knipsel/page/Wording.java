package nl.knipsel.page;

/// What a line looks like by its length and its last character: text, or what heads a text.
final class Wording {
  private static final int LONGEST_HEADLINE = 200;
  private static final int LONGEST_HEADING = 150;
  private static final int LONGEST_SUBHEADING = 80;
  private static final String QUOTES = "\"'”’»)";

  private Wording() {}

  /// Whether a line is short enough to be an article's headline.
  static boolean fitsHeadline(String line) {
    return line.length() <= LONGEST_HEADLINE;
  }

  /// Whether a line may head a text: short, and no sentence that ends in a full stop.
  static boolean isHeading(String line) {
    return line.length() <= LONGEST_HEADING && !endsSentence(line);
  }

  /// Whether a line in a body may head the paragraphs after it, perhaps in quotes.
  static boolean isSubheading(String line) {
    char first = line.charAt(0);
    return line.length() <= LONGEST_SUBHEADING
        && !endsSentence(line)
        && (Character.isUpperCase(first)
            || Character.isDigit(first)
            || "\"'“”‘’„«".indexOf(first) >= 0);
  }

  /// Whether a text ends in '.', ':', ',', ';' or '…', perhaps inside quotes or brackets.
  static boolean endsSentence(String line) {
    int last = line.length() - 1;
    while (last > 0 && QUOTES.indexOf(line.charAt(last)) >= 0) {
      last--;
    }
    return ".:,;…".indexOf(line.charAt(last)) >= 0;
  }
}
