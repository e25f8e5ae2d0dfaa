package nl.knipsel.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import nl.knipsel.archive.SourceRecord;
import nl.knipsel.corpus.Omission;
import nl.knipsel.corpus.Rejection;
import nl.knipsel.page.Unparsed;

/// Hears of what a job could not use or could not square, as it happens. Called by one thread.
public interface JobListener {
  void rejected(Rejection rejection) throws IOException;

  /// A source is passed over in which some records were rejected when it was read.
  void rejectedBefore(SourceRecord source) throws IOException;

  /// Runs of an earlier job were thrown away, as the first is damaged or the one before it is
  /// missing. What they held is read again.
  void damaged(List<Path> runs) throws IOException;

  /// A record that was not wanted.
  void leftOut(String source, Omission why);

  /// @param source of the dump that the piece stands in
  void unparsed(String source, Unparsed piece) throws IOException;

  /// Sightings contradict the others in when their item was published.
  ///
  /// @param sources the dumps of the contradicting sightings
  void contradiction(String id, List<String> sources) throws IOException;
}
