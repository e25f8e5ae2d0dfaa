package nl.knipsel.simulate;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/// A tar (POSIX ustar) with a text file for each page.
final class TarWriter implements CorpusWriter {
  private static final int BLOCK = 512;

  private final OutputStream out;
  private final SimulationSettings settings;

  TarWriter(OutputStream out, SimulationSettings settings) {
    this.out = out;
    this.settings = settings;
  }

  @Override
  public void write(SimulatedPage page) throws IOException {
    byte[] text = page.text().getBytes(StandardCharsets.UTF_8);
    out.write(header(PageName.of(page, settings), text.length, page.captured().getEpochSecond()));
    out.write(text);
    out.write(new byte[(BLOCK - text.length % BLOCK) % BLOCK]);
  }

  private static byte[] header(String name, long size, long modified) {
    byte[] header = new byte[BLOCK];
    put(header, 0, name);
    put(header, 100, "0000644");
    put(header, 108, "0000000");
    put(header, 116, "0000000");
    put(header, 124, octal(size));
    put(header, 136, octal(modified));
    Arrays.fill(header, 148, 156, (byte) ' ');
    put(header, 156, "0");
    put(header, 257, "ustar");
    put(header, 263, "00");
    int sum = 0;
    for (byte b : header) {
      sum += b;
    }
    put(header, 148, String.format(Locale.ROOT, "%06o\0 ", sum));
    return header;
  }

  private static String octal(long number) {
    return String.format(Locale.ROOT, "%011o", number);
  }

  private static void put(byte[] header, int at, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(bytes, 0, header, at, bytes.length);
  }

  @Override
  public void close() throws IOException {
    try (out) {
      out.write(new byte[2 * BLOCK]);
    }
  }
}
