package nl.knipsel.corpus;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.time.ZoneOffset;
import java.util.Optional;
import nl.knipsel.corpus.PlainText.NoText;
import nl.knipsel.corpus.Rejection.Cause;
import nl.knipsel.news.CaptureTime;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageBody;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;

/// Reads the pages of a web archive, WARC or WET: the text of conversions as it stands, responses
/// (of status 200) and resources if they are HTML or plain text. All other records hold no page.
/// Records are named by their number, from 1.
final class WarcPages {
  private static final int FOUND = 200;

  /// Two ends of lines, behind each record.
  private static final int TRAILER = 4;

  private final Records records;

  WarcPages(Records records) {
    this.records = records;
  }

  /// A record that was read, told only when what follows shows that its length was true.
  private sealed interface Outcome {
    record Text(String text) implements Outcome {}

    record Rejected(Cause cause, String detail) implements Outcome {}

    record NoPage() implements Outcome {}
  }

  void read(Feed in, Place place) throws IOException {
    ByteBuffer ahead = ByteBuffer.allocate(1 << 13).flip();
    ReadableByteChannel channel = Channels.newChannel(in);
    // not closed: that would close the stream, which is not ours
    WarcReader warc = new WarcReader(channel, ahead);
    long number = 0;
    for (var next = next(warc, in); next.isPresent(); next = next(warc, in)) {
      WarcRecord record = next.get();
      Origin origin = place.record(++number, warc.position());
      Outcome outcome = outcome(record, in);
      if (!endsThere(record, channel, ahead, in)) {
        records.rejected(
            origin,
            Cause.DAMAGED,
            "the length of the record at byte %d is wrong".formatted(warc.position()));
        return;
      }
      tell(outcome, origin, record, place);
      if (ahead.remaining() < TRAILER) {
        throw cutOff(in);
      }
    }
  }

  /// Whether an end of line stands behind a record. The buffer is the reader's own, in which what
  /// follows a body comes next.
  private static boolean endsThere(
      WarcRecord record, ReadableByteChannel channel, ByteBuffer ahead, Feed in) throws Damage {
    try {
      record.body().consume();
      while (ahead.remaining() < TRAILER) {
        ahead.compact();
        int count = channel.read(ahead);
        ahead.flip();
        if (count < 0) {
          break;
        }
      }
    } catch (IOException e) {
      throw damage(e, in);
    }
    return !ahead.hasRemaining() || "\r\n".indexOf(ahead.get(ahead.position())) >= 0;
  }

  private static Optional<WarcRecord> next(WarcReader warc, Feed in) throws Damage {
    try {
      return warc.next();
    } catch (IOException | IllegalArgumentException e) {
      throw damage(e, in);
    }
  }

  private static Damage damage(Exception e, Feed in) {
    return switch (e) {
      case Damage below -> below;
      case EOFException end -> cutOff(in);
      default ->
          new Damage(
              Cause.DAMAGED, "%s, before byte %d".formatted(message(e), in.position()), in.layer());
    };
  }

  private static Damage cutOff(Feed in) {
    return new Damage(Cause.DAMAGED, "cut off after %d bytes".formatted(in.position()), in.layer());
  }

  private static String message(Exception e) {
    return e instanceof ParsingException parsing
        ? parsing.getBaseMessage()
        : String.valueOf(e.getMessage());
  }

  private Outcome outcome(WarcRecord record, Feed in) throws IOException {
    try {
      return switch (record) {
        case WarcConversion conversion -> text(conversion.body(), false, Optional.empty());
        case WarcResponse response -> response(response);
        case WarcResource resource -> typed(resource.body(), resource.contentType());
        default -> new Outcome.NoPage();
      };
    } catch (NoText e) {
      return new Outcome.Rejected(e.reason(), e.detail());
    } catch (Damage below) {
      throw below;
    } catch (EOFException e) {
      throw damage(e, in);
    } catch (IOException | IllegalArgumentException e) {
      return new Outcome.Rejected(Cause.DAMAGED, message(e));
    }
  }

  private static Outcome response(WarcResponse response) throws IOException, NoText {
    if (!response.contentType().base().equals(MediaType.HTTP)) {
      return new Outcome.NoPage();
    }
    HttpResponse http = response.http();
    return http.status() == FOUND
        ? typed(http.bodyDecoded(), http.contentType())
        : new Outcome.NoPage();
  }

  private static Outcome typed(MessageBody body, MediaType type) throws IOException, NoText {
    MediaType base = type.base();
    boolean html = base.equals(MediaType.HTML) || base.equals(MediaType.XHTML);
    return html || base.equals(MediaType.PLAIN_TEXT)
        ? text(body, html, Optional.ofNullable(type.parameters().get("charset")))
        : new Outcome.NoPage();
  }

  private static Outcome text(MessageBody body, boolean html, Optional<String> charset)
      throws IOException, NoText {
    byte[] bytes = PlainText.bytes(body.stream());
    return new Outcome.Text(
        html ? HtmlText.of(bytes, charset) : PlainText.checked(Charsets.decode(bytes, charset)));
  }

  private void tell(Outcome outcome, Origin origin, WarcRecord record, Place place)
      throws IOException {
    switch (outcome) {
      case Outcome.Text text ->
          records.page(origin, url(record), captured(record).or(place::captured), text.text());
      case Outcome.Rejected rejected ->
          records.rejected(origin, rejected.cause(), rejected.detail());
      case Outcome.NoPage none -> records.noPage(origin.source());
    }
  }

  /// Without the angle brackets that WARC 1.0 once had around addresses.
  private static Optional<String> url(WarcRecord record) {
    return record
        .headers()
        .first("WARC-Target-URI")
        .map(url ->
            url.startsWith("<") && url.endsWith(">") ? url.substring(1, url.length() - 1) : url);
  }

  private static Optional<CaptureTime> captured(WarcRecord record) {
    return record
        .headers()
        .first("WARC-Date")
        .flatMap(date -> CaptureTimes.ofRecord(date, ZoneOffset.UTC));
  }
}
