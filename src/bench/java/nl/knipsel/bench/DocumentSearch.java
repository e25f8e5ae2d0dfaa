package nl.knipsel.bench;

import java.io.IOException;
import nl.knipsel.evaluate.QuerySet;
import nl.knipsel.evaluate.Run;

/// Documents that can be searched.
interface DocumentSearch extends AutoCloseable {
  Run run(QuerySet queries) throws IOException;

  @Override
  void close() throws IOException;
}
