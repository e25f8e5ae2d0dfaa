package nl.knipsel.corpus;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import nl.knipsel.corpus.Rejection.Cause;

/// Reads the files of a zip: by its directory where it is a file, and by the files' own headers
/// where it is a stream, or a file whose directory is lost.
final class ZipEntries {
  private ZipEntries() {}

  /// Opens a file by its directory.
  ///
  /// @return nothing if the directory is lost, or holds what cannot be read
  static Optional<ZipFile> open(Path file) {
    try {
      return Optional.of(new ZipFile(file.toFile()));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /// Reads each file by itself: one that is damaged does no harm to the others.
  static void read(ZipFile zip, Place place, Content content, Records records) throws IOException {
    if (zip.size() == 0) {
      records.rejected(place.name(), Cause.EMPTY, "no files");
    }
    Enumeration<? extends ZipEntry> entries = zip.entries();
    while (entries.hasMoreElements()) {
      ZipEntry entry = entries.nextElement();
      if (entry.isDirectory()) {
        continue;
      }
      Optional<InputStream> unpacked = unpacked(zip, entry);
      if (unpacked.isEmpty()) {
        records.rejected(place.record(entry.getName()), Cause.DAMAGED, "no such file in the zip");
        continue;
      }
      try (Feed in = new Feed(unpacked.get(), 1)) {
        content.entry(in, place, entry.getName());
      }
    }
  }

  private static Optional<InputStream> unpacked(ZipFile zip, ZipEntry entry) {
    try {
      return Optional.ofNullable(zip.getInputStream(entry))
          .map(in -> new Unpacked(in, entry::getCompressedSize, 1));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /// Reads the files in their order, up to the first that is damaged: what follows cannot be found.
  static void read(Feed in, Place place, Content content, Records records) throws IOException {
    Walk zip = new Walk(in);
    boolean any = false;
    for (var entry = zip.next(); entry.isPresent(); entry = zip.next()) {
      any = true;
      if (!entry.get().isDirectory()) {
        long before = in.position();
        Unpacked unpacked = new Unpacked(zip, () -> 1 + in.position() - before, in.layer() + 1);
        content.entry(new Feed(unpacked, in.layer() + 1), place, entry.get().getName());
      }
    }
    zip.findEnd();
    if (!any) {
      records.rejected(place.name(), Cause.EMPTY, "no files");
    }
  }

  /// `ZipInputStream` with its errors as [Damage] of the zip.
  private static final class Walk extends ZipInputStream {
    /// Begins the record at the end of a zip.
    private static final int END = 0x504B0506;

    private static final int END_FIELDS = 18;

    private final Feed feed;

    Walk(Feed feed) {
      super(feed);
      this.feed = feed;
    }

    Optional<ZipEntry> next() throws Damage {
      try {
        return Optional.ofNullable(getNextEntry());
      } catch (IOException | IllegalArgumentException e) {
        throw damage(e);
      }
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws Damage {
      try {
        return super.read(bytes, offset, length);
      } catch (IOException e) {
        throw damage(e);
      }
    }

    private Damage damage(Exception e) {
      String why = String.valueOf(e.getMessage());
      return switch (e) {
        case Damage below -> below;
        case EOFException end -> cutOff();
        default ->
            new Damage(
                why.contains("encrypted") ? Cause.ENCRYPTED : Cause.DAMAGED,
                "%s, before byte %d".formatted(why, feed.position()),
                feed.layer());
      };
    }

    private Damage cutOff() {
      return new Damage(
          Cause.DAMAGED, "cut off after %d bytes".formatted(feed.position()), feed.layer());
    }

    /// Looks for the end of the directory behind the last file.
    void findEnd() throws IOException {
      int last = 0;
      while (last != END) {
        int next = in.read();
        if (next < 0) {
          throw cutOff();
        }
        last = (last << 8) | next;
      }
      if (in.readNBytes(END_FIELDS).length < END_FIELDS) {
        throw cutOff();
      }
    }
  }
}
