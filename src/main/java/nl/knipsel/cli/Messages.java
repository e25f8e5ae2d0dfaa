package nl.knipsel.cli;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Properties;

/// What the program says, in Dutch or English.
final class Messages {
  /// The languages that there are.
  enum Language {
    NL,
    EN;

    /// `nl` or `en`.
    String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final int DIGITS_OF_LONG = 18;

  private final Language language;
  private final Properties texts = new Properties();

  Messages(Language language) {
    this.language = language;
    String file = "messages_" + language.key() + ".properties";
    try (var in = Messages.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new MissingResourceException("missing " + file, file, "");
      }
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }

  Language language() {
    return language;
  }

  Locale locale() {
    return Locale.of(language.name().toLowerCase(Locale.ROOT));
  }

  /// The text with its `%s` filled in.
  ///
  /// @throws MissingResourceException if there is no such text
  String of(String key, Object... arguments) {
    String text = texts.getProperty(key);
    if (text == null) {
      throw new MissingResourceException("no message '%s' in %s".formatted(key, language), "", key);
    }
    return arguments.length == 0 ? text : text.formatted(arguments);
  }

  /// The text `key.one` or `key.other`, with the count as its first `%s`.
  String count(String key, long count, Object... more) {
    Object[] arguments = new Object[more.length + 1];
    arguments[0] = number(count);
    System.arraycopy(more, 0, arguments, 1, more.length);
    return of(key + (count == 1 ? ".one" : ".other"), arguments);
  }

  /// A whole number with a sign between thousands.
  String number(long number) {
    String digits = Long.toString(Math.abs(number));
    StringBuilder out = new StringBuilder(number < 0 ? "-" : "");
    for (int i = 0; i < digits.length(); i++) {
      if (i > 0 && (digits.length() - i) % 3 == 0) {
        out.append(of("number.thousands"));
      }
      out.append(digits.charAt(i));
    }
    return out.toString();
  }

  /// A number with one decimal.
  String decimal(double number) {
    return decimals(number, 1);
  }

  /// A number with so many decimals.
  String decimals(double number, int decimals) {
    return plainDecimals(number, decimals).replace(".", of("number.decimal"));
  }

  /// The same with a full stop, in any language, as `%.2f` writes it; Java's formatter reads the
  /// data of locales first, and its decimals compute powers of ten.
  static String plainDecimals(double number, int decimals) {
    if (!Double.isFinite(number)) {
      return Double.toString(number);
    }
    String written = Double.toString(Math.abs(number));
    int point = written.indexOf('.');
    if (written.indexOf('E') >= 0 || point + decimals > DIGITS_OF_LONG) {
      return BigDecimal.valueOf(number).setScale(decimals, RoundingMode.HALF_UP).toPlainString();
    }
    String digits = written.substring(0, point) + written.substring(point + 1);
    int kept = point + decimals;
    String padded = digits + "0".repeat(Math.max(0, kept + 1 - digits.length()));
    long rounded = Long.parseLong(padded.substring(0, kept)) + (padded.charAt(kept) >= '5' ? 1 : 0);
    String all = Long.toString(rounded);
    String whole = "0".repeat(Math.max(0, decimals + 1 - all.length())) + all;
    int end = whole.length() - decimals;
    return (number < 0 && rounded != 0 ? "-" : "")
        + whole.substring(0, end)
        + (decimals == 0 ? "" : "." + whole.substring(end));
  }

  /// A size with a fitting unit, in powers of 1024.
  String bytes(long bytes) {
    List<String> units = List.of("B", "KiB", "MiB", "GiB", "TiB");
    double size = bytes;
    int unit = 0;
    while (size >= 1024 && unit < units.size() - 1) {
      size /= 1024;
      unit++;
    }
    return (unit == 0 ? number(bytes) : decimal(size)) + " " + units.get(unit);
  }
}
