package nl.knipsel.corpus;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Writes three invented pages in every format, as bytes.
final class Written {
  /// A page with its address and capture time.
  record Page(String text, String url, String captured) {}

  static final List<Page> PAGES =
      List.of(
          new Page(
              "Brug in Domburg weer open\nDOMBURG (ANP) - De brug is weer open. Iedereen is blij.",
              "https://www.zeeland.example/brug",
              "2024-05-18T01:58:10Z"),
          new Page(
              "Eén boom geplant in Goes\nGOES - De burgemeester hielp een \"handje\" mee.",
              "https://www.goes.example/boom?id=1",
              "2024-05-19T11:00:00Z"),
          new Page(
              "Markt verplaatst\nMIDDELBURG (ANP/AFP) - De markt staat nu op het plein.",
              "http://markt.example/",
              "2025-01-01T00:00:01Z"));

  private Written() {}

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  static String quoted(String text) {
    return "\"" + text.replace("\"", "\\\"").replace("\n", "\\n") + "\"";
  }

  static String fineWeb(Page page) {
    return "{\"text\":%s,\"id\":\"<urn:1>\",\"dump\":\"CC-MAIN-2024-22\",\"url\":%s,\"date\":\"%s\",\"file_path\":\"s3://x\",\"language\":\"nld\"}\n"
        .formatted(quoted(page.text), quoted(page.url), page.captured);
  }

  static String c4(Page page) {
    return "{\"text\":%s,\"timestamp\":\"%s\",\"url\":%s}\n"
        .formatted(quoted(page.text), page.captured, quoted(page.url));
  }

  static String culturaX(Page page) {
    return "{\"text\":%s,\"timestamp\":\"%s\",\"url\":%s,\"source\":\"OSCAR-2301\"}\n"
        .formatted(
            quoted(page.text),
            page.captured.replace('-', '/').replace('T', ' ').replace("Z", ""),
            quoted(page.url));
  }

  static String oscar(Page page) {
    return "{\"content\":%s,\"warc_headers\":{\"warc-record-id\":\"<urn:1>\",\"warc-date\":\"%s\",\"warc-target-uri\":%s,\"content-length\":\"9\"},\"metadata\":{\"identification\":{\"label\":\"nl\",\"prob\":0.9}}}\n"
        .formatted(quoted(page.text), page.captured, quoted(page.url));
  }

  static String own(Page page) {
    return "{\"doc\":{\"body\":%s,\"at\":\"%s\"},\"link\":%s}\n"
        .formatted(quoted(page.text), page.captured, quoted(page.url));
  }

  static byte[] warcRecord(String type, String contentType, Page page, byte[] body) {
    String head =
        """
        WARC/1.0
        WARC-Type: %s
        WARC-Target-URI: %s
        WARC-Date: %s
        WARC-Record-ID: <urn:uuid:12345678-1234-1234-1234-123456789012>
        Content-Type: %s
        Content-Length: %d

        """
            .formatted(type, page.url, page.captured, contentType, body.length)
            .replace("\n", "\r\n");
    return joined(utf8(head), body, utf8("\r\n\r\n"));
  }

  static byte[] wet(Page page) {
    return warcRecord("conversion", "text/plain", page, utf8(page.text));
  }

  static byte[] response(Page page, String status, String type, byte[] body) {
    String head =
        "HTTP/1.1 %s\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n"
            .formatted(status, type, body.length);
    return warcRecord(
        "response", "application/http; msgtype=response", page, joined(utf8(head), body));
  }

  /// The page as HTML, a paragraph a line.
  static byte[] html(Page page) {
    return utf8(
        "<!DOCTYPE html><html><head><title>Titel</title><style>p{}</style></head><body><p>"
            + page.text.replace("\n", "<br>")
            + "</p><script>var x = 1;</script></body></html>");
  }

  static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static byte[] zstd(byte[] bytes) {
    return Zstd.compress(bytes);
  }

  static byte[] zip(Map<String, byte[]> files) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (var file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static byte[] tar(Map<String, byte[]> files) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    files.forEach((name, bytes) -> out.writeBytes(tarFile(name, '0', bytes)));
    out.writeBytes(new byte[1024]);
    return out.toByteArray();
  }

  static byte[] tarFile(String name, char type, byte[] bytes) {
    byte[] header = new byte[512];
    put(header, 0, name);
    put(header, 124, "%011o".formatted(bytes.length));
    put(header, 148, "        ");
    header[156] = (byte) type;
    put(header, 257, "ustar\00000");
    int sum = 0;
    for (byte b : header) {
      sum += b & 0xFF;
    }
    put(header, 148, "%06o\0 ".formatted(sum));
    return joined(header, bytes, new byte[(512 - bytes.length % 512) % 512]);
  }

  private static void put(byte[] to, int at, String text) {
    byte[] bytes = utf8(text);
    System.arraycopy(bytes, 0, to, at, bytes.length);
  }
}
