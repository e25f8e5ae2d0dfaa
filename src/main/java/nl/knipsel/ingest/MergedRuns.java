package nl.knipsel.ingest;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/// Runs merged into one, in ascending order of ids. Of one thread.
final class MergedRuns implements Closeable {
  /// All that there is of one item.
  ///
  /// @param pieces in the order of their runs
  record Group(String id, List<Numbered> pieces) {}

  /// @param run the number of the run that the piece is from
  record Numbered(int run, Piece piece) implements Comparable<Numbered> {
    @Override
    public int compareTo(Numbered other) {
      int ids = piece.id().compareTo(other.piece.id());
      return ids != 0 ? ids : Integer.compare(run, other.run);
    }
  }

  private final List<PieceSource> runs;
  private final PriorityQueue<Numbered> heads = new PriorityQueue<>();

  /// @param runs the oldest first
  MergedRuns(List<PieceSource> runs) throws IOException {
    this.runs = List.copyOf(runs);
    for (int run = 0; run < runs.size(); run++) {
      advance(run);
    }
  }

  private void advance(int run) throws IOException {
    runs.get(run).next().ifPresent(piece -> heads.add(new Numbered(run, piece)));
  }

  /// The next item; empty at the end.
  Optional<Group> next() throws IOException {
    Numbered first = heads.peek();
    if (first == null) {
      return Optional.empty();
    }
    String id = first.piece().id();
    List<Numbered> pieces = new ArrayList<>(1);
    for (Numbered head = first; head != null && head.piece().id().equals(id); head = heads.peek()) {
      heads.remove();
      pieces.add(head);
      advance(head.run());
    }
    return Optional.of(new Group(id, pieces));
  }

  @Override
  public void close() throws IOException {
    for (PieceSource run : runs) {
      run.close();
    }
  }
}
