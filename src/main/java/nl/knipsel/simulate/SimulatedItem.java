package nl.knipsel.simulate;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.knipsel.news.Identity;
import nl.knipsel.news.ItemKind;
import nl.knipsel.news.Story;

/// An invented news item, and what is true of it.
///
/// @param number from 0, in the order of publication
/// @param firstVersion the number of the item that this one is a version of, with another lead; its
///   own if it is none
/// @param published when, to the second
/// @param story as it was published, whole
/// @param changed the same story with another body and the same lead, as it stood later on
public record SimulatedItem(
    long number,
    long firstVersion,
    Instant published,
    String section,
    Story story,
    Optional<Change> changed) {

  /// A change of the body, after which pages show it so.
  public record Change(Instant at, Story story) {}

  /// The id that an archive gives it, as article and as teaser.
  public String id() {
    return Identity.of(story);
  }

  /// The id that an archive gives it as a news flash, of which only the headline is there.
  public String flashId() {
    return Identity.of(new Story(ItemKind.TEASER, story.headline(), Optional.empty(), List.of()));
  }

  /// How the story stood at a moment.
  public Story at(Instant moment) {
    return changed.filter(change -> !moment.isBefore(change.at())).map(Change::story).orElse(story);
  }
}
