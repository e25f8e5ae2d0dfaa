package nl.knipsel.cli;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A file in a packing.
final class Packed {
  private static final int BLOCK = 512;

  private Packed() {}

  static byte[] as(String packing, String name, byte[] bytes) throws IOException {
    return switch (packing) {
      case "gzip" -> gzip(bytes);
      case "zstd" -> Zstd.compress(bytes);
      case "zip" -> zip(name, bytes);
      case "tar" -> tar(name, bytes);
      case "zip of gzip" -> zip(name, gzip(bytes));
      default -> bytes;
    };
  }

  static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    }
    return packed.toByteArray();
  }

  private static byte[] zip(String name, byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(packed)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(bytes);
    }
    return packed.toByteArray();
  }

  private static byte[] tar(String name, byte[] bytes) {
    byte[] header = new byte[BLOCK];
    put(header, 0, name);
    put(header, 124, "%011o".formatted(bytes.length));
    put(header, 148, "        ");
    put(header, 156, "0");
    put(header, 257, "ustar\00000");
    int sum = 0;
    for (byte b : header) {
      sum += b & 0xFF;
    }
    put(header, 148, "%06o\0 ".formatted(sum));
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    packed.writeBytes(header);
    packed.writeBytes(Arrays.copyOf(bytes, (bytes.length + BLOCK - 1) / BLOCK * BLOCK));
    packed.writeBytes(new byte[2 * BLOCK]);
    return packed.toByteArray();
  }

  private static void put(byte[] to, int at, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(bytes, 0, to, at, bytes.length);
  }
}
