package nl.knipsel.lucene;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import nl.knipsel.config.Configuration;

/// What an archive reads words with, made ready by a thread of its own while the index is opened.
final class Ready {
  private record Parts(Configuration configuration, FieldAnalyzers analyzers) {}

  private final FutureTask<Parts> parts;

  /// Begins to make it.
  Ready(ArchiveFolder folder, String fingerprint) {
    parts =
        new FutureTask<>(() -> {
          Configuration configuration = folder.configuration(fingerprint);
          return new Parts(configuration, folder.analyzers(configuration));
        });
    Thread.ofPlatform().daemon().name("knipsel-ready").start(parts);
  }

  Configuration configuration() throws IOException {
    return parts().configuration();
  }

  FieldAnalyzers analyzers() throws IOException {
    return parts().analyzers();
  }

  private Parts parts() throws IOException {
    try {
      return parts.get();
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case IOException io -> throw io;
        case RuntimeException unchecked -> throw unchecked;
        case Error error -> throw error;
        case null, default -> throw new IllegalStateException(e);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while an archive was opened", e);
    }
  }
}
