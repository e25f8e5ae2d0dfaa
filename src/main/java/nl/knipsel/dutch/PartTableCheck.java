package nl.knipsel.dutch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// Reads the head of a part table, and where need be the whole of it. Used once.
final class PartTableCheck {
  private static final String HEADER = "#! ";

  private final byte[] text;
  private final String name;
  private int at;
  private int number;
  private int body;
  private long checksum;
  private double modifiers;
  private double heads;

  PartTableCheck(byte[] text, String name) {
    this.text = text;
    this.name = name;
  }

  /// Reads the comments up to the line that ends them.
  void readHeader() throws IOException {
    while (at < text.length && text[at] == '#') {
      String comment = nextLine();
      if (comment.startsWith(HEADER)) {
        readTotals(comment.substring(HEADER.length()).split(" "));
        body = at;
        return;
      }
    }
    throw damaged("expected '#! checksum modifiers heads' before the first form");
  }

  private void readTotals(String[] fields) throws IOException {
    try {
      checksum = Long.parseLong(fields[0], 16);
      modifiers = Long.parseLong(fields[1]);
      heads = Long.parseLong(fields[2]);
    } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
      throw damaged("expected a checksum and two numbers behind " + HEADER);
    }
    if (modifiers <= 0 || heads <= 0) {
      throw damaged("expected totals above 0");
    }
  }

  /// Reads all lines, whose counts are then those of the table.
  void readBody() throws IOException {
    // form, counts of at most nine digits, codes of lemmas, mark; only made when it is needed
    Pattern line =
        Pattern.compile(
            "[^\\s#]{1,64}\t(?:[1-9]\\d{0,8})?(?:\t(?:[1-9]\\d{0,8})?"
                + "(?:\t(?:\\d\\S*(?: \\d\\S*)*)?(?:\t!)?)?)?");
    String last = "";
    modifiers = 0;
    while (at < text.length) {
      String row = nextLine();
      if (!line.matcher(row).matches()) {
        throw damaged("expected form, modifiers, heads, lemmas and mark: " + row);
      }
      String[] columns = row.split("\t", -1);
      if (columns[0].compareTo(last) <= 0) {
        throw damaged("'%s' cannot follow '%s'".formatted(columns[0], last));
      }
      last = columns[0];
      modifiers += columns[1].isEmpty() ? 0 : Integer.parseInt(columns[1]);
    }
    if (modifiers == 0) {
      throw damaged("there is no modifier");
    }
  }

  private String nextLine() throws IOException {
    number++;
    int start = at;
    while (at < text.length && text[at] != '\n') {
      at++;
    }
    if (at == text.length) {
      throw damaged("the line, and with it the table, breaks off");
    }
    return new String(text, start, at++ - start, StandardCharsets.UTF_8);
  }

  private IOException damaged(String why) {
    return new IOException(name + ":" + number + ": " + why);
  }

  /// Where the first form begins.
  int body() {
    return body;
  }

  long checksum() {
    return checksum;
  }

  double modifiers() {
    return modifiers;
  }

  double heads() {
    return heads;
  }
}
