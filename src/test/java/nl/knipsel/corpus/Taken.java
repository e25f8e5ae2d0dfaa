package nl.knipsel.corpus;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.knipsel.news.Dump;

/// Takes what a corpus gives and keeps it.
final class Taken implements DumpReceiver {
  static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

  final List<Dump> dumps = new ArrayList<>();
  final List<Rejection> rejections = new ArrayList<>();
  final List<Omission> leftOut = new ArrayList<>();

  /// As `source: line`.
  final List<String> exported = new ArrayList<>();

  /// Of all records in their order: the source.
  final List<String> records = new ArrayList<>();

  private final long toPass;

  Taken() {
    this(0);
  }

  Taken(long toPass) {
    this.toPass = toPass;
  }

  static Taken from(Path... paths) throws IOException {
    Taken taken = new Taken();
    new Corpus(List.of(paths), Optional.empty(), AMSTERDAM)
        .read(InputStream.nullInputStream(), taken);
    return taken;
  }

  static Taken from(byte[] stdin) throws IOException {
    return from(stdin, RecordFields.KNOWN, Filters.NONE);
  }

  static Taken from(byte[] stdin, RecordFields fields, Filters filters) throws IOException {
    Taken taken = new Taken();
    new Corpus(List.of(Path.of("-")), Optional.empty(), AMSTERDAM, fields, filters)
        .read(new ByteArrayInputStream(stdin), taken);
    return taken;
  }

  List<String> texts() {
    return dumps.stream().map(Dump::text).toList();
  }

  /// As `source: CAUSE: detail`.
  List<String> causes() {
    return rejections.stream()
        .map(rejection ->
            "%s: %s: %s".formatted(rejection.source(), rejection.cause(), rejection.detail()))
        .toList();
  }

  @Override
  public Start begin(Source source) {
    return new Start(source.name(), toPass);
  }

  @Override
  public void dump(Dump dump) {
    dumps.add(dump);
    records.add(dump.source());
  }

  @Override
  public void rejected(Rejection rejection) {
    rejections.add(rejection);
    records.add(rejection.source());
  }

  @Override
  public void leftOut(String source, Omission why) {
    leftOut.add(why);
    records.add(source);
  }

  @Override
  public void exported(Origin origin, byte[] line) {
    exported.add(origin.source() + ": " + new String(line, StandardCharsets.UTF_8));
    records.add(origin.source());
  }

  @Override
  public void end() {}
}
