package nl.knipsel.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipFile;
import nl.knipsel.corpus.Rejection.Cause;
import nl.knipsel.news.CaptureTime;

/// Files, folders (with all below them) and standard input. Immutable.
///
/// A file holds a page, as text or HTML, or many: JSON Lines, WARC, WET; or the items of an export.
/// It may be packed with gzip or zstd, and lie in a zip or tar, and these in each other. What a
/// file holds is told by its content, never by its name. docs/corpora.md has the formats. A
/// record's own capture time counts before `capturedAt`, and that before the date in a path.
///
/// In folders, hidden files, `*.md` and editors' backups (`*~`) are passed over; a file that is
/// named itself is read whatever its name. Links are followed.
///
/// @param paths in the order in which they are read; `-` is standard input
/// @param capturedAt the capture time of dumps that do not bring their own; if absent, each file's
///   path tells it
/// @param zone of times without one
/// @param fields where records of JSON Lines have their text, address and capture time
/// @param filters which dumps are wanted
public record Corpus(
    List<Path> paths,
    Optional<CaptureTime> capturedAt,
    ZoneId zone,
    RecordFields fields,
    Filters filters) {
  private static final Path STDIN = Path.of("-");

  public Corpus {
    paths = List.copyOf(paths);
  }

  /// All dumps, of the known layouts.
  public Corpus(List<Path> paths, Optional<CaptureTime> capturedAt, ZoneId zone) {
    this(paths, capturedAt, zone, RecordFields.KNOWN, Filters.NONE);
  }

  /// Gives all dumps and rejections to the receiver, files of a folder in the order of their names.
  /// What cannot be read is rejected; only the receiver's own failures are thrown.
  public void read(InputStream stdin, DumpReceiver receiver) throws IOException {
    for (Path path : paths) {
      if (path.equals(STDIN)) {
        stream(Source.stdin(), capturedAt, stdin, receiver);
      } else if (Files.isDirectory(path)) {
        if (new FolderWalk(dumps(receiver)).walk(path) == 0) {
          receiver.rejected(new Rejection(Source.name(path), Cause.NO_DUMPS, ""));
        }
      } else {
        file(path, receiver);
      }
    }
  }

  private FolderVisitor dumps(DumpReceiver receiver) {
    return new FolderVisitor() {
      @Override
      public void file(Path file, BasicFileAttributes attributes) throws IOException {
        Corpus.this.file(file, receiver);
      }

      @Override
      public void rejected(Rejection rejection) throws IOException {
        receiver.rejected(rejection);
      }
    };
  }

  /// The same for other paths.
  public Corpus of(List<Path> others) {
    return new Corpus(others, capturedAt, zone, fields, filters);
  }

  private void file(Path file, DumpReceiver receiver) throws IOException {
    String name = Source.name(file);
    Source source;
    InputStream in;
    try {
      source = Source.of(file, Files.readAttributes(file, BasicFileAttributes.class));
      in = Files.newInputStream(file);
    } catch (IOException e) {
      receiver.rejected(new Rejection(name, Cause.UNREADABLE, FolderWalk.reason(e)));
      return;
    }
    Optional<CaptureTime> captured = capturedAt.or(() -> CaptureTimes.inPath(name, zone));
    try (Feed feed = new Feed(in, 0)) {
      Optional<ZipFile> zip =
          Kind.of(feed.peek(Kind.LOOK)) == Kind.ZIP ? ZipEntries.open(file) : Optional.empty();
      if (zip.isEmpty()) {
        stream(source, captured, feed, receiver);
        return;
      }
      try (ZipFile opened = zip.get()) {
        zip(source, captured, opened, receiver);
      }
    }
  }

  private void zip(
      Source source, Optional<CaptureTime> captured, ZipFile zip, DumpReceiver receiver)
      throws IOException {
    DumpReceiver.Start start = receiver.begin(source);
    if (start.passOver() != DumpReceiver.ALL) {
      Records records = new Records(receiver, filters, start.passOver());
      Place place = new Place(start.name(), captured, 0);
      ZipEntries.read(zip, place, new Content(records, this), records);
      receiver.end();
    }
  }

  private void stream(
      Source source, Optional<CaptureTime> captured, InputStream in, DumpReceiver receiver)
      throws IOException {
    DumpReceiver.Start start = receiver.begin(source);
    if (start.passOver() != DumpReceiver.ALL) {
      Records records = new Records(receiver, filters, start.passOver());
      Feed feed = in instanceof Feed fed ? fed : new Feed(in, 0);
      new Content(records, this).read(feed, new Place(start.name(), captured, 0));
      receiver.end();
    }
  }
}
