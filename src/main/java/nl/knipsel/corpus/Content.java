package nl.knipsel.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import nl.knipsel.corpus.Rejection.Cause;

/// Reads whatever a stream holds, container in container, and hands the pages in it to [Records].
/// What is damaged ends the innermost container that is not; all before the damage is kept.
final class Content {
  /// How many containers may lie in each other: a tar.gz of zip of jsonl.gz has four.
  private static final int DEEPEST = 6;

  private final Records records;
  private final Corpus corpus;

  Content(Records records, Corpus corpus) {
    this.records = records;
    this.corpus = corpus;
  }

  Corpus corpus() {
    return corpus;
  }

  /// Reads a stream to its end or its damage. The stream stays open.
  ///
  /// @throws Damage if a layer below the stream is damaged
  void read(Feed in, Place place) throws IOException {
    try {
      if (place.depth() > DEEPEST) {
        records.rejected(
            place.name(), Cause.TOO_DEEP, "more than %d containers".formatted(DEEPEST));
      } else {
        readKind(in, place);
      }
    } catch (Damage damage) {
      if (damage.layer() < in.layer()) {
        throw damage;
      }
      records.rejected(place.name(), damage.reason(), damage.detail());
    }
  }

  private void readKind(Feed in, Place place) throws IOException {
    byte[] head = in.peek(Kind.LOOK);
    Optional<String> other = Kind.otherFormat(head);
    if (other.isPresent()) {
      records.rejected(place.name(), Cause.OTHER_FORMAT, other.get());
      return;
    }
    switch (Kind.of(head)) {
      case GZIP -> unpack(Unpacked.gzip(in), in, place);
      case ZSTD -> unpack(Unpacked.zstd(in), in, place);
      case ZIP -> ZipEntries.read(in, place, this, records);
      case TAR -> new TarEntries(in, place, this, records).read();
      case WARC -> new WarcPages(records).read(in, place);
      case EXPORT -> new ExportLines(records).read(in, place);
      case JSON_LINES -> new JsonLines(corpus.fields(), corpus.zone(), records).read(in, place);
      case JSON_ARRAY ->
          records.rejected(
              place.name(),
              Cause.OTHER_FORMAT,
              "a JSON array: write its objects a line each (jq -c '.[]')");
      case HTML -> page(in, place, true);
      case TEXT -> page(in, place, false);
    }
  }

  private void unpack(InputStream unpacked, Feed packed, Place place) throws IOException {
    try (Feed in = new Feed(unpacked, packed.layer() + 1)) {
      read(in, place.unpacked());
    }
  }

  private void page(Feed in, Place place, boolean html) throws IOException {
    String text;
    try {
      byte[] bytes = PlainText.bytes(in);
      text = html ? HtmlText.of(bytes, Optional.empty()) : PlainText.decode(bytes);
    } catch (PlainText.NoText e) {
      records.rejected(place.name(), e.reason(), e.detail());
      return;
    }
    records.page(Origin.file(place.name()), Optional.empty(), place.captured(), text);
  }

  /// Reads a file in a container.
  void entry(Feed in, Place container, String path) throws IOException {
    if (isPassedOver(path)) {
      return;
    }
    var time = corpus.capturedAt().or(() -> CaptureTimes.inPath(path, corpus.zone()));
    read(in, container.entry(path, time));
  }

  /// Whether a path in a container is one that would be passed over in a folder.
  private static boolean isPassedOver(String path) {
    for (String name : path.split("/")) {
      if (!name.equals(".") && !name.equals("..") && FolderWalk.isHidden(name)) {
        return true;
      }
    }
    return FolderWalk.isNoDump(path);
  }
}
