package nl.knipsel.simulate;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// WARC 1.0 (ISO 28500): responses with HTML, or conversions to text as WET files have them. If
/// they are compressed, each record is a gzip member or zstd frame of its own, as usual.
final class WarcWriter implements CorpusWriter {
  private final OutputStream out;
  private final boolean html;
  private final CorpusFormat.Compression compression;

  WarcWriter(OutputStream out, boolean html, CorpusFormat.Compression compression) {
    this.out = out;
    this.html = html;
    this.compression = compression;
  }

  /// The id of a page's record.
  static String id(long number) {
    byte[] name = ("page " + number).getBytes(StandardCharsets.UTF_8);
    return "<urn:uuid:" + UUID.nameUUIDFromBytes(name) + ">";
  }

  @Override
  public void write(SimulatedPage page) throws IOException {
    byte[] body = (html ? response(page) : page.text()).getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream record = new ByteArrayOutputStream(body.length + 512);
    record.writeBytes(
        """
        WARC/1.0
        WARC-Type: %s
        WARC-Target-URI: %s
        WARC-Date: %s
        WARC-Record-ID: %s
        Content-Type: %s
        Content-Length: %d

        """
            .formatted(
                html ? "response" : "conversion",
                page.url(),
                page.captured(),
                id(page.number()),
                html ? "application/http; msgtype=response" : "text/plain",
                body.length)
            .replace("\n", "\r\n")
            .getBytes(StandardCharsets.UTF_8));
    record.writeBytes(body);
    record.writeBytes("\r\n\r\n".getBytes(StandardCharsets.UTF_8));
    ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    try (OutputStream member = compression.into(compressed)) {
      record.writeTo(member);
    }
    compressed.writeTo(out);
  }

  private static String response(SimulatedPage page) {
    StringBuilder document = new StringBuilder("<!DOCTYPE html>\n<html lang=\"nl\">\n<head>");
    document.append("<meta charset=\"utf-8\"><title>Nieuws</title></head>\n<body>\n");
    page.text()
        .lines()
        .filter(line -> !line.isBlank())
        .forEach(line -> document.append("<p>").append(escaped(line)).append("</p>\n"));
    document.append("</body>\n</html>\n");
    int length = document.toString().getBytes(StandardCharsets.UTF_8).length;
    return "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=UTF-8\r\nContent-Length: "
        + length
        + "\r\n\r\n"
        + document;
  }

  private static String escaped(String line) {
    return line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
