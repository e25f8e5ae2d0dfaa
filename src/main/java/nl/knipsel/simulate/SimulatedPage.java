package nl.knipsel.simulate;

import java.time.Instant;
import java.util.List;

/// A captured page and what is true of it.
///
/// @param number from 0, in the order of writing; captures are in no order
/// @param site the host that the page is of
/// @param captured when, to the second
/// @param text what an extractor left of it, damage included
/// @param shown the items on it in page order, before any damage
public record SimulatedPage(
    long number, String site, String url, Instant captured, String text, List<Shown> shown) {
  public SimulatedPage {
    shown = List.copyOf(shown);
  }

  /// An item on a page.
  ///
  /// @param position 0 for the article, 1, 2, ... for teasers
  /// @param flash whether only its headline and clock time are there
  public record Shown(SimulatedItem item, int position, boolean flash) {
    /// The id that an archive gives it.
    public String id() {
      return flash ? item.flashId() : item.id();
    }
  }
}
