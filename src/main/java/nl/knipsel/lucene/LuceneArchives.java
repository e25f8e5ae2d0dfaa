package nl.knipsel.lucene;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.knipsel.archive.Archive;
import nl.knipsel.archive.ArchiveException;
import nl.knipsel.archive.ArchiveInUseException;
import nl.knipsel.archive.ArchiveWriter;
import nl.knipsel.archive.Finding;
import nl.knipsel.archive.NoArchiveException;
import nl.knipsel.config.Configuration;
import nl.knipsel.dutch.AnalysisStep;
import nl.knipsel.dutch.AnalysisSteps;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.bkd.BKDConfig;

/// Opens embedded archives. Failures come as [ArchiveException] with a sentence for people.
public final class LuceneArchives {
  private LuceneArchives() {}

  /// Does what searching any archive takes, which depends on none, while something else is done:
  /// Lucene finds its file formats and what it compares points and segments by. Thread-safe.
  public static void prepare() {
    Codec.getDefault();
    BKDConfig.of(1, 1, Long.BYTES, BKDConfig.DEFAULT_MAX_POINTS_IN_LEAF_NODE);
    IndexSearcher.slices(List.of(), 1, 1, false);
  }

  /// Opens an archive for searching, as it stands now. Relative dates in queries go by the system's
  /// clock.
  ///
  /// @throws NoArchiveException if there is none
  public static Archive open(Path path) throws IOException {
    return open(path, InstantSource.system());
  }

  /// Opens an archive for searching, as it stands now.
  ///
  /// @param clock by which relative dates in queries go
  /// @throws NoArchiveException if there is none
  public static Archive open(Path path, InstantSource clock) throws IOException {
    return open(path, clock, false);
  }

  /// Opens an archive for one search, as soon as can be: what reads words is set up by another
  /// thread, and small indexes are not mapped into memory. Whoever searches more than once does
  /// better with [#open].
  ///
  /// @param clock by which relative dates in queries go
  /// @throws NoArchiveException if there is none
  public static Archive openOnce(Path path, InstantSource clock) throws IOException {
    return open(path, clock, true);
  }

  private static Archive open(Path path, InstantSource clock, boolean once) throws IOException {
    ArchiveFolder folder = new ArchiveFolder(path);
    return readable(
        path,
        () -> {
          if (!folder.exists()) {
            throw new NoArchiveException(path.toString());
          }
          Directory directory = once ? folder.openIndexOnce() : folder.openIndex();
          Optional<Ready> begun =
              once ? Optional.of(Ready.begin(folder, directory)) : Optional.empty();
          DirectoryReader reader = DirectoryReader.open(directory);
          CommitData data = CommitData.of(reader.getIndexCommit().getUserData(), path.toString());
          // another commit may have been made meanwhile
          Optional<Ready> ready = begun.filter(parts -> parts.isOf(data));
          return ready.isPresent()
              ? ready.get().archive(directory, reader, data, clock)
              : new LuceneArchive(
                  folder,
                  directory,
                  reader,
                  data,
                  folder.configuration(data.fingerprint()),
                  Optional.empty(),
                  clock);
        });
  }

  /// Opens an archive for writing; makes it if there is none.
  ///
  /// @param rebuild whether an archive that was written with another configuration is indexed anew
  ///   with this one; its items stay. If the two index alike, only the configuration is changed
  /// @throws ArchiveInUseException if another writer has it
  /// @throws ArchiveException if it was written with another configuration
  public static ArchiveWriter openWriter(Path path, Configuration configuration, boolean rebuild)
      throws IOException {
    ArchiveFolder folder = new ArchiveFolder(path);
    return readable(
        path,
        () -> {
          if (folder.isOccupied()) {
            throw new ArchiveException(
                "%s exists and is no archive; choose another place with --archive".formatted(path));
          }
          if (!folder.exists()) {
            return LuceneArchiveWriter.create(folder, configuration);
          }
          Configuration own = writtenWith(folder, configuration);
          List<String> differences = configuration.differences(own);
          if (differences.isEmpty()) {
            return rebuild
                ? LuceneArchiveWriter.rebuild(folder, configuration)
                : LuceneArchiveWriter.append(folder, configuration);
          }
          if (!rebuild) {
            throw new ArchiveException(
                "the archive at %s was written with another configuration (different: %s); --rebuild indexes it anew with this one"
                    .formatted(path, String.join(", ", differences)));
          }
          return configuration.indexesLike(own)
              ? LuceneArchiveWriter.resettle(folder, configuration)
              : LuceneArchiveWriter.rebuild(folder, configuration);
        });
  }

  /// Looks whether an archive is whole: Lucene's check of files and checksums, then whether fields,
  /// items and sources agree. Nothing is changed; no writer may be at work meanwhile.
  ///
  /// @return what is wrong, most basic first; nothing else is looked at if the index itself is
  ///   broken
  /// @throws NoArchiveException if there is none
  public static List<Finding> check(Path path) throws IOException {
    ArchiveFolder folder = new ArchiveFolder(path);
    return readable(
        path,
        () -> {
          if (!folder.exists()) {
            throw new NoArchiveException(path.toString());
          }
          try (Directory directory = folder.openIndex()) {
            try (CheckIndex check = new CheckIndex(directory)) {
              List<Finding> broken = broken(check.checkIndex());
              if (!broken.isEmpty()) {
                return broken;
              }
            }
            try (Archive archive = open(path);
                DirectoryReader reader = DirectoryReader.open(directory)) {
              return new ArchiveCheck(reader, archive.configuration().timeZone())
                  .run(archive.stats());
            }
          }
        });
  }

  private static List<Finding> broken(CheckIndex.Status status) {
    if (status.clean) {
      return List.of();
    }
    List<Finding> broken = new ArrayList<>();
    for (CheckIndex.Status.SegmentInfoStatus segment : status.segmentInfos) {
      if (segment.error != null) {
        broken.add(new Finding(Finding.Rule.INDEX, segment.name, String.valueOf(segment.error)));
      }
    }
    return broken.isEmpty()
        ? List.of(new Finding(Finding.Rule.INDEX, "", "its list of segments cannot be read"))
        : broken;
  }

  /// Where jobs that fill the archive put what they have read and not yet merged. Only the one
  /// writer of the archive may touch it.
  public static Path workFolder(Path path) {
    return new ArchiveFolder(path).workFolder();
  }

  /// How an archive reads a text, step by step.
  ///
  /// @throws NoArchiveException if there is none
  public static List<AnalysisStep> analyze(Path path, String text) throws IOException {
    try (Archive archive = open(path)) {
      return analyze(archive.configuration(), text);
    }
  }

  /// How an archive with this configuration would read a text, step by step.
  public static List<AnalysisStep> analyze(Configuration configuration, String text)
      throws IOException {
    return AnalysisSteps.of(FieldAnalyzers.of(configuration).words(), text);
  }

  /// What an archive was written with: its own copy is looked at only if it is another one.
  private static Configuration writtenWith(ArchiveFolder folder, Configuration present)
      throws IOException {
    try (Directory directory = folder.openIndex();
        DirectoryReader reader = DirectoryReader.open(directory)) {
      CommitData data =
          CommitData.of(reader.getIndexCommit().getUserData(), folder.path().toString());
      return data.fingerprint().equals(present.fingerprint())
          ? present
          : folder.configuration(data.fingerprint());
    }
  }

  private interface Opening<T> {
    T open() throws IOException;
  }

  private static <T> T readable(Path path, Opening<T> opening) throws IOException {
    try {
      return opening.open();
    } catch (LockObtainFailedException e) {
      throw new ArchiveInUseException(
          "the archive at %s is being written by another program; wait for it to end"
              .formatted(path),
          e);
    } catch (IndexFormatTooOldException | IndexFormatTooNewException e) {
      throw new ArchiveException(
          "the archive at %s was written with another version of Lucene; index its dumps anew"
              .formatted(path),
          e);
    } catch (CorruptIndexException | IndexNotFoundException | AlreadyClosedException e) {
      throw new ArchiveException(
          "the archive at %s is damaged: %s".formatted(path, e.getMessage()), e);
    } catch (FileSystemException e) {
      throw new ArchiveException(
          "the archive at %s cannot be opened: %s".formatted(path, e.getMessage()), e);
    }
  }
}
