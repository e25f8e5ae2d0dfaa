package nl.knipsel.archive;

import java.nio.charset.StandardCharsets;

/// An archive's items as JSON Lines: [#HEADER], then each item as [ItemJson] writes it, in
/// ascending order of ids. Equal archives give equal bytes.
public final class ExportFormat {
  /// The first line, which says what the others are.
  public static final String HEADER = "{\"format\":\"knipsel-export\",\"version\":1}";

  private ExportFormat() {}

  /// Whether a file that begins with these bytes is an export.
  public static boolean begins(byte[] start) {
    byte[] header = HEADER.getBytes(StandardCharsets.UTF_8);
    return start.length >= header.length
        && java.util.Arrays.equals(start, 0, header.length, header, 0, header.length);
  }
}
