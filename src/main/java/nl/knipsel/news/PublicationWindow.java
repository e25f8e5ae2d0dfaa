package nl.knipsel.news;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/// The interval in which an item was published. Both ends belong to it; an absent end is open.
public record PublicationWindow(Optional<Instant> from, Optional<Instant> to) {
  /// Nothing is known.
  public static final PublicationWindow UNKNOWN =
      new PublicationWindow(Optional.empty(), Optional.empty());

  /// By the end, or where that is open by the beginning; unknown windows last.
  public static final Comparator<PublicationWindow> OLDEST_FIRST =
      (one, other) -> one.end().compareTo(other.end());

  public PublicationWindow {
    if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
      throw new IllegalArgumentException("a window from %s to %s".formatted(from.get(), to.get()));
    }
  }

  private Instant end() {
    return to.or(() -> from).orElse(Instant.MAX);
  }

  public static PublicationWindow between(Instant from, Instant to) {
    return new PublicationWindow(Optional.of(from), Optional.of(to));
  }

  public static PublicationWindow until(Instant to) {
    return new PublicationWindow(Optional.empty(), Optional.of(to));
  }

  public boolean isUnknown() {
    return from.isEmpty() && to.isEmpty();
  }

  /// Whether both ends are known.
  public boolean isClosed() {
    return from.isPresent() && to.isPresent();
  }

  /// What both windows allow; empty if they contradict each other.
  public Optional<PublicationWindow> intersect(PublicationWindow other) {
    Optional<Instant> latestFrom = latest(from, other.from);
    Optional<Instant> earliestTo = earliest(to, other.to);
    if (latestFrom.isPresent()
        && earliestTo.isPresent()
        && earliestTo.get().isBefore(latestFrom.get())) {
      return Optional.empty();
    }
    return Optional.of(new PublicationWindow(latestFrom, earliestTo));
  }

  private static Optional<Instant> latest(Optional<Instant> a, Optional<Instant> b) {
    return a.isPresent() && b.isPresent() ? (a.get().isAfter(b.get()) ? a : b) : a.or(() -> b);
  }

  private static Optional<Instant> earliest(Optional<Instant> a, Optional<Instant> b) {
    return a.isPresent() && b.isPresent() ? (a.get().isBefore(b.get()) ? a : b) : a.or(() -> b);
  }
}
