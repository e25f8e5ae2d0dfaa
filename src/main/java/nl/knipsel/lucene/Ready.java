package nl.knipsel.lucene;

import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import nl.knipsel.config.Configuration;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;

/// What an archive reads words with, made ready by a thread of its own while the index is opened.
final class Ready {
  private record Parts(Configuration configuration, FieldAnalyzers analyzers) {}

  private final ArchiveFolder folder;
  private final String fingerprint;
  private final FutureTask<Parts> parts;

  private Ready(ArchiveFolder folder, String fingerprint) {
    this.folder = folder;
    this.fingerprint = fingerprint;
    parts =
        new FutureTask<>(() -> {
          Configuration configuration = folder.configuration(fingerprint);
          return new Parts(configuration, folder.analyzers(configuration));
        });
  }

  /// Begins to make what the last commit of an index is read with.
  static Ready begin(ArchiveFolder folder, Directory index) throws IOException {
    CommitData last =
        CommitData.of(SegmentInfos.readLatestCommit(index).getUserData(), folder.path().toString());
    Ready ready = new Ready(folder, last.fingerprint());
    Thread.ofPlatform().daemon().name("knipsel-ready").start(ready.parts);
    return ready;
  }

  /// Whether a commit is read with this.
  boolean isOf(CommitData commit) {
    return commit.fingerprint().equals(fingerprint);
  }

  /// Waits for the rest.
  LuceneArchive archive(
      Directory directory, DirectoryReader reader, CommitData commit, InstantSource clock)
      throws IOException {
    return new LuceneArchive(
        folder,
        directory,
        reader,
        commit,
        parts().configuration(),
        Optional.of(parts().analyzers()),
        clock);
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
