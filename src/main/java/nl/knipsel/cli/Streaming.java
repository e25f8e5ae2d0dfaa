package nl.knipsel.cli;

import java.io.IOException;
import java.util.Optional;
import nl.knipsel.archive.Archive;
import nl.knipsel.archive.Hit;
import nl.knipsel.archive.HitReceiver;
import nl.knipsel.archive.SearchRequest;
import nl.knipsel.archive.SearchResult;

/// One search whose hits are printed one after the other, however many there are.
record Streaming(KnipselCommand knipsel, Archive archive, HitFormat format, OutputOptions output) {
  /// Prints up to so many hits and returns the exit code.
  int run(String query, SearchRequest request, long most) throws IOException {
    HitExport export =
        format.export(
            new HitExport.To(
                knipsel.out(),
                knipsel.messages(),
                archive.configuration(),
                Provenance.of(knipsel, archive, query, request),
                output.bom()));
    Beginning receiver = new Beginning(export);
    SearchRequest shown = request.toBuilder().evidence(export.evidence()).build();
    Optional<String> next = archive.stream(shown, most, receiver);
    export.end(next);
    return receiver.total == 0 ? ExitCode.NOTHING_FOUND : ExitCode.OK;
  }

  /// Hands the first hit on at once, so that a reader who wants no more has it, and is found to
  /// have gone, before all others are looked up.
  private final class Beginning implements HitReceiver {
    private final HitExport export;
    private long total;
    private boolean begun;

    Beginning(HitExport export) {
      this.export = export;
    }

    @Override
    public void found(SearchResult result) throws IOException {
      total = result.total();
      export.found(result);
    }

    @Override
    public void hit(Hit hit) throws IOException {
      export.hit(hit);
      if (!begun) {
        begun = true;
        knipsel.out().flush();
      }
    }
  }
}
