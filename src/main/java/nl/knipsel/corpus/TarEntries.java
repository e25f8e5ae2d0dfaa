package nl.knipsel.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import nl.knipsel.corpus.Rejection.Cause;

/// Reads the files of a tar: ustar, with the long names of GNU and the records of pax. Each file is
/// as long as its header says; two blocks of zeros are the end.
final class TarEntries {
  private static final int BLOCK = 512;

  /// The longest name or pax record that is read.
  private static final int LONGEST_NAME = 1 << 16;

  private final Feed in;
  private final Place place;
  private final Content content;
  private final Records records;
  private String nextName = "";
  private long nextSize = -1;

  TarEntries(Feed in, Place place, Content content, Records records) {
    this.in = in;
    this.place = place;
    this.content = content;
    this.records = records;
  }

  void read() throws IOException {
    for (byte[] header = block(); !isZero(header); header = block()) {
      checkSum(header);
      long size = nextSize >= 0 ? nextSize : number(header, 124, 12);
      String name = nextName.isEmpty() ? name(header) : nextName;
      Body body = new Body(size);
      char type = (char) header[156];
      switch (type) {
        case 'L' -> nextName = text(body.readAll());
        case 'x' -> pax(body.readAll());
        case 'K', 'g', 'D', 'V' -> {}
        default -> {
          nextName = "";
          nextSize = -1;
          file(type, name, body);
        }
      }
      body.finish();
    }
    block();
  }

  private void file(char type, String name, Body body) throws IOException {
    switch (type) {
      case '\0', '0', '7' -> content.entry(new Feed(body, in.layer() + 1), place, name);
      case '5' -> {}
      default -> records.rejected(place.record(name), Cause.NO_FILE, type(type));
    }
  }

  private static String type(char type) {
    return switch (type) {
      case '1', '2' -> "a link";
      case '3', '4' -> "a device";
      case '6' -> "a pipe";
      default -> "of type '%c'".formatted(type);
    };
  }

  private byte[] block() throws IOException {
    byte[] block = in.readNBytes(BLOCK);
    if (block.length < BLOCK) {
      throw damage("cut off after %d bytes".formatted(in.position()));
    }
    return block;
  }

  private Damage damage(String detail) {
    return new Damage(Cause.DAMAGED, detail, in.layer());
  }

  private static boolean isZero(byte[] block) {
    for (byte b : block) {
      if (b != 0) {
        return false;
      }
    }
    return true;
  }

  private void checkSum(byte[] header) throws IOException {
    int sum = 0;
    for (int i = 0; i < BLOCK; i++) {
      sum += i >= 148 && i < 156 ? ' ' : header[i] & 0xFF;
    }
    if (sum != number(header, 148, 8)) {
      throw damage("no file's header at byte %d".formatted(in.position() - BLOCK));
    }
  }

  /// Octal digits, or in base 256 where the first bit is set.
  private long number(byte[] header, int at, int length) throws IOException {
    long number = 0;
    if ((header[at] & 0x80) != 0) {
      for (int i = at + 1; i < at + length; i++) {
        number = (number << 8) | (header[i] & 0xFF);
      }
    } else {
      String digits = field(header, at, length).strip();
      if (!digits.matches("[0-7]*")) {
        throw damage("a number that is none at byte %d".formatted(in.position() - BLOCK + at));
      }
      number = digits.isEmpty() ? 0 : Long.parseLong(digits, 8);
    }
    if (number < 0) {
      throw damage("a negative size at byte %d".formatted(in.position() - BLOCK + at));
    }
    return number;
  }

  private static String name(byte[] header) {
    String prefix = header[262] == 0 ? field(header, 345, 155) : "";
    String name = field(header, 0, 100);
    return prefix.isEmpty() ? name : prefix + "/" + name;
  }

  private static String field(byte[] header, int at, int length) {
    int end = at;
    while (end < at + length && header[end] != 0) {
      end++;
    }
    return new String(header, at, end - at, StandardCharsets.UTF_8);
  }

  private static String text(byte[] bytes) {
    return field(bytes, 0, bytes.length);
  }

  /// Lines of `length key=value`, of which path and size matter.
  private void pax(byte[] bytes) throws IOException {
    int at = 0;
    while (at < bytes.length) {
      int blank = at;
      while (blank < bytes.length && bytes[blank] != ' ') {
        blank++;
      }
      String digits = new String(bytes, at, blank - at, StandardCharsets.US_ASCII);
      int end = digits.matches("\\d{1,6}") ? at + Integer.parseInt(digits) : -1;
      if (end <= blank || end > bytes.length) {
        throw damage("a broken pax record before byte %d".formatted(in.position()));
      }
      String[] pair =
          new String(bytes, blank + 1, end - blank - 2, StandardCharsets.UTF_8).split("=", 2);
      switch (pair[0].toLowerCase(Locale.ROOT)) {
        case "path" -> nextName = pair[pair.length - 1];
        case "size" -> nextSize = size(pair[pair.length - 1]);
        default -> {}
      }
      at = end;
    }
  }

  private long size(String digits) throws IOException {
    if (!digits.matches("\\d{1,18}")) {
      throw damage("a pax size that is none before byte %d".formatted(in.position()));
    }
    return Long.parseLong(digits);
  }

  /// The bytes of one file.
  private final class Body extends InputStream {
    private final long size;
    private long left;

    Body(long size) {
      this.size = size;
      left = size;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      if (left == 0) {
        return -1;
      }
      int count = in.read(bytes, offset, (int) Math.min(length, left));
      if (count < 0) {
        throw damage("cut off after %d bytes".formatted(in.position()));
      }
      left -= count;
      return count;
    }

    byte[] readAll() throws IOException {
      if (size > LONGEST_NAME) {
        throw damage("a name of %d bytes".formatted(size));
      }
      return readNBytes((int) size);
    }

    /// Takes what was not read, and the rest of the last block.
    void finish() throws IOException {
      long rest = left + (BLOCK - size % BLOCK) % BLOCK;
      if (in.skip(rest) < rest) {
        throw damage("cut off after %d bytes".formatted(in.position()));
      }
    }
  }
}
