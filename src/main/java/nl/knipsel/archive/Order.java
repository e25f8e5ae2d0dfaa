package nl.knipsel.archive;

import java.util.Locale;

/// In what order hits stand. Hits that are equal in it stand in the order of their ids.
///
/// Newest and oldest go by the last moment at which an item can have been published, or where that
/// is open by the first, as [nl.knipsel.news.PublicationWindow#OLDEST_FIRST] does: of most items no
/// more is known than that they were published before their capture. Items of which nothing is
/// known come last in both.
public enum Order {
  RELEVANCE,
  NEWEST,
  OLDEST;

  /// The name by which it is asked for: `relevance`, `newest`, `oldest`.
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
