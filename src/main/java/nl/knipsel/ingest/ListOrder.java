package nl.knipsel.ingest;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import nl.knipsel.news.CaptureTime;
import nl.knipsel.news.PublicationWindow;
import nl.knipsel.news.StatedTime;
import nl.knipsel.page.Entry;

/// What the order of a list says of its teasers' times. A list is newest first: a teaser is not
/// younger than those above it and not older than those below. So a teaser without a mark gets a
/// window from its neighbours, and one with a coarse mark a narrower one.
///
/// A list is a run of teasers of one section; one with a time of its own, such as a flash, parts
/// lists. Where a list is not newest first by its own marks, its order says nothing.
final class ListOrder {
  private final CaptureTime captured;
  private final ZoneId zone;
  private final List<Optional<PublicationWindow>> between;

  private ListOrder(List<Entry> teasers, CaptureTime captured, ZoneId zone) {
    this.captured = captured;
    this.zone = zone;
    between = new ArrayList<>(Collections.nCopies(teasers.size(), Optional.empty()));
    int from = 0;
    for (int i = 0; i <= teasers.size(); i++) {
      if (i == teasers.size() || isTimed(teasers.get(i)) || isOtherList(teasers, i)) {
        list(teasers, from, i);
        from = i < teasers.size() && isTimed(teasers.get(i)) ? i + 1 : i;
      }
    }
  }

  /// For each teaser what its list allows, where that is narrower than its mark.
  ///
  /// @param captured without it ages date nothing, and neither does their order
  static List<Optional<PublicationWindow>> between(
      List<Entry> teasers, Optional<CaptureTime> captured, ZoneId zone) {
    return captured
        .map(time -> new ListOrder(teasers, time, zone).between)
        .orElseGet(() -> Collections.nCopies(teasers.size(), Optional.empty()));
  }

  private static boolean isTimed(Entry teaser) {
    return teaser.mark().filter(StatedTime.class::isInstance).isPresent();
  }

  private static boolean isOtherList(List<Entry> teasers, int i) {
    return i > 0 && !teasers.get(i).section().equals(teasers.get(i - 1).section());
  }

  private void list(List<Entry> teasers, int from, int to) {
    List<Entry> list = teasers.subList(from, to);
    if (!isNewestFirst(list)) {
      return;
    }
    List<PublicationWindow> own = windows(list, captured);
    List<Instant> earliest = earliestByThoseBelow(own);
    Instant latest = Instant.MAX;
    for (int i = 0; i < own.size(); i++) {
      PublicationWindow mark = own.get(i);
      PublicationWindow listed =
          new PublicationWindow(
              Optional.of(earliest.get(i)).filter(instant -> !instant.equals(Instant.MIN)),
              Optional.of(latest).filter(instant -> !instant.equals(Instant.MAX)));
      between.set(
          from + i,
          Optional.of(listed)
              .filter(l -> l.intersect(mark).filter(both -> !both.equals(mark)).isPresent()));
      latest = earlier(latest, mark.to().orElse(Instant.MAX));
    }
  }

  /// For each teaser the latest `from` of those below it.
  private static List<Instant> earliestByThoseBelow(List<PublicationWindow> own) {
    Instant[] earliest = new Instant[own.size()];
    Instant latestFrom = Instant.MIN;
    for (int i = own.size() - 1; i >= 0; i--) {
      earliest[i] = latestFrom;
      Instant from = own.get(i).from().orElse(Instant.MIN);
      latestFrom = from.isAfter(latestFrom) ? from : latestFrom;
    }
    return List.of(earliest);
  }

  /// Whether the marks allow that no teaser is younger than one above it. A capture that is not
  /// known exactly would blur that; any moment will do, for it is the same for all of them.
  private boolean isNewestFirst(List<Entry> list) {
    List<PublicationWindow> own = windows(list, CaptureTime.exactly(captured.earliest()));
    Instant latest = Instant.MAX;
    for (PublicationWindow window : own) {
      if (!window.from().orElse(Instant.MIN).isBefore(latest)) {
        return false;
      }
      latest = earlier(latest, window.to().orElse(Instant.MAX));
    }
    return true;
  }

  private List<PublicationWindow> windows(List<Entry> list, CaptureTime time) {
    return list.stream()
        .map(teaser ->
            teaser
                .mark()
                .flatMap(mark -> mark.window(Optional.of(time), zone))
                .orElse(PublicationWindow.UNKNOWN))
        .toList();
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
