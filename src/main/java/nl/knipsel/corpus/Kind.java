package nl.knipsel.corpus;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What a stream holds, told by its first bytes alone; names say nothing.
enum Kind {
  GZIP,
  ZSTD,
  ZIP,
  TAR,
  WARC,
  EXPORT,
  JSON_LINES,
  JSON_ARRAY,
  HTML,
  TEXT;

  /// How many bytes [#of] wants to see, if there are as many.
  static final int LOOK = 1024;

  private static final int TAR_MAGIC = 257;

  static Kind of(byte[] head) {
    if (starts(head, 0, 0x1F, 0x8B)) {
      return GZIP;
    }
    if (starts(head, 0, 0x28, 0xB5, 0x2F, 0xFD)
        || (starts(head, 1, 0x2A, 0x4D, 0x18) && (head[0] & 0xF0) == 0x50)) {
      return ZSTD;
    }
    if (starts(head, 0, 'P', 'K', 3, 4) || starts(head, 0, 'P', 'K', 5, 6)) {
      return ZIP;
    }
    if (starts(head, TAR_MAGIC, 'u', 's', 't', 'a', 'r')) {
      return TAR;
    }
    return ofText(new String(head, StandardCharsets.ISO_8859_1));
  }

  private static Kind ofText(String head) {
    if (head.startsWith("WARC/1.")) {
      return WARC;
    }
    String text = (head.startsWith("\u00EF\u00BB\u00BF") ? head.substring(3) : head).strip();
    if (text.startsWith(ExportFormat.HEADER)) {
      return EXPORT;
    }
    if (opens(text, '{', '"')) {
      return JSON_LINES;
    }
    if (opens(text, '[', '{') || text.equals("[]")) {
      return JSON_ARRAY;
    }
    return text.regionMatches(true, 0, "<!doctype html", 0, 14)
            || text.regionMatches(true, 0, "<html", 0, 5)
        ? HTML
        : TEXT;
  }

  private static boolean opens(String text, char first, char second) {
    return text.length() > 1
        && text.charAt(0) == first
        && text.substring(1).stripLeading().indexOf(second) == 0;
  }

  private static boolean starts(byte[] head, int at, int... bytes) {
    if (head.length < at + bytes.length) {
      return false;
    }
    for (int i = 0; i < bytes.length; i++) {
      if ((head[at + i] & 0xFF) != bytes[i]) {
        return false;
      }
    }
    return true;
  }

  /// A format that holds no dumps.
  private record Other(String name, int at, String magic) {}

  private static final List<Other> OTHERS =
      List.of(
          new Other("PDF", 0, "%PDF-"),
          new Other("PNG picture", 0, "\u0089PNG"),
          new Other("JPEG picture", 0, "\u00FF\u00D8\u00FF"),
          new Other("GIF picture", 0, "GIF8"),
          new Other("WebP picture", 8, "WEBPVP8"),
          new Other("bzip2", 0, "BZh"),
          new Other("xz", 0, "\u00FD7zXZ\0"),
          new Other("7-Zip", 0, "7z\u00BC\u00AF'\u001C"),
          new Other("RAR", 0, "Rar!\u001A\u0007"),
          new Other("LZ4", 0, "\u0004\"M\u0018"),
          new Other("Parquet", 0, "PAR1"),
          new Other("Arrow", 0, "ARROW1"),
          new Other("SQLite database", 0, "SQLite format 3\0"),
          new Other("ELF program", 0, "\u007FELF"),
          new Other("Windows program", 0, "MZ\u0090\0"),
          new Other("old Office document", 0, "\u00D0\u00CF\u0011\u00E0"));

  /// The name of a known format that no dumps are read from.
  static Optional<String> otherFormat(byte[] head) {
    return OTHERS.stream()
        .filter(other -> {
          byte[] magic = other.magic.getBytes(StandardCharsets.ISO_8859_1);
          int end = other.at + magic.length;
          return head.length >= end && Arrays.equals(head, other.at, end, magic, 0, magic.length);
        })
        .map(Other::name)
        .findFirst();
  }
}
