package nl.knipsel.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.knipsel.archive.ArchiveWriter;
import nl.knipsel.archive.SourceRecord;
import nl.knipsel.archive.SourceRecord.State;
import nl.knipsel.ingest.MergedRuns.Group;

/// Brings all that was read into the archive, each item once, and notes the sources. Of one thread,
/// which has others work for it.
final class ArchiveUpdate {
  private static final int CHUNK = 128;
  private static final int WEIGHT_PER_PIECE = 2_000;

  /// What a job has read: its runs, then what is still in memory.
  private final List<RunFile> runs;

  private final Intake.Batch last;
  private final Iterator<? extends Piece> held;
  private final ArchiveWriter archive;
  private final Map<String, Integer> readAnew = new HashMap<>();

  ArchiveUpdate(
      ArchiveWriter archive, List<RunFile> runs, Intake.Batch last, Iterator<? extends Piece> held)
      throws IOException {
    this.archive = archive;
    this.runs = runs;
    this.last = last;
    this.held = held;
    eachSource((run, source) -> {
      if (source.replaces()) {
        readAnew.put(source.record().name(), run);
      }
    });
  }

  private interface SourceVisitor {
    void visit(int run, ReadSource source) throws IOException;
  }

  private void eachSource(SourceVisitor visitor) throws IOException {
    for (int run = 0; run < runs.size(); run++) {
      List<ReadSource> sources = new ArrayList<>();
      runs.get(run)
          .read(
              new RunFile.Contents() {
                @Override
                public void counts(Tally tally) {}

                @Override
                public void source(ReadSource source) {
                  sources.add(source);
                }
              });
      for (ReadSource source : sources) {
        visitor.visit(run, source);
      }
    }
    for (ReadSource source : last.sources()) {
      visitor.visit(runs.size(), source);
    }
  }

  /// Merges all items. Contradictions are told in the order of ids.
  Changes run(JobSettings settings, JobListener listener, JobProgress progress) throws IOException {
    ItemMerge merge = new ItemMerge(archive, readAnew, settings.zone());
    Changes all = new Changes();
    try (MergedRuns merged = new MergedRuns(sources());
        Pipeline<List<Group>, Changes> pipeline =
            new Pipeline<>(settings.threads(), merge::merge)) {
      pipeline.start("knipsel-merger", () -> giveAll(merged, pipeline));
      Changes none = new Changes();
      for (Optional<Changes> part = pipeline.take(none);
          part.isPresent();
          part = pipeline.take(none)) {
        if (progress.isStopped()) {
          throw new JobStoppedException();
        }
        all.add(part.get());
        progress.merged(part.get().items());
        for (Changes.Contradiction contradiction : part.get().contradictions) {
          all.contradicting++;
          listener.contradiction(contradiction.id(), contradiction.sources());
        }
      }
    }
    return all;
  }

  private static void giveAll(MergedRuns merged, Pipeline<List<Group>, Changes> pipeline)
      throws IOException {
    List<Group> chunk = new ArrayList<>();
    long weight = 0;
    for (Optional<Group> group = merged.next(); group.isPresent(); group = merged.next()) {
      chunk.add(group.get());
      weight += weight(group.get());
      if (chunk.size() >= CHUNK) {
        pipeline.give(chunk, weight);
        chunk = new ArrayList<>();
        weight = 0;
      }
    }
    pipeline.give(chunk, weight);
  }

  private static long weight(Group group) {
    long weight = 0;
    for (MergedRuns.Numbered piece : group.pieces()) {
      weight +=
          piece.piece() instanceof Piece.Stored stored
              ? WEIGHT_PER_PIECE + 6L * stored.bytes()
              : WEIGHT_PER_PIECE;
    }
    return weight;
  }

  /// The runs, what is in memory, and the items of the archive that were seen in files read anew.
  private List<PieceSource> sources() throws IOException {
    List<PieceSource> sources = new ArrayList<>();
    for (RunFile run : runs) {
      sources.add(run.items());
    }
    sources.add(PieceSource.of(held));
    if (!readAnew.isEmpty()) {
      TreeSet<String> touched = new TreeSet<>();
      for (String file : readAnew.keySet()) {
        archive.idsSeenIn(file, touched::add);
      }
      sources.add(PieceSource.of(touched.stream().map(Piece.Touched::new).iterator()));
    }
    return sources;
  }

  /// Notes in the archive how far each source was read.
  void putSources() throws IOException {
    Set<String> read = new HashSet<>();
    Set<String> imported = new TreeSet<>();
    eachSource((run, source) -> {
      if (source.record().state() == State.IMPORTED) {
        imported.add(source.record().name());
      } else {
        read.add(source.record().name());
        archive.putSource(source.record());
      }
    });
    imported.removeAll(read);
    for (String file : imported) {
      if (archive.source(file).isEmpty()) {
        archive.putSource(SourceRecord.imported(file));
      }
    }
  }
}
