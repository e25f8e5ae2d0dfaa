package nl.knipsel.ingest;

import java.io.IOException;
import nl.knipsel.corpus.Omission;
import nl.knipsel.corpus.Rejection;
import nl.knipsel.page.Unparsed;

/// Hears of what a job could not use, as it happens.
public interface JobListener {
  void rejected(Rejection rejection) throws IOException;

  /// A record that was not wanted.
  void leftOut(String source, Omission why);

  /// @param source of the dump that the piece stands in
  void unparsed(String source, Unparsed piece) throws IOException;
}
