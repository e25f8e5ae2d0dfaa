package nl.knipsel.ingest;

import nl.knipsel.archive.ArchiveException;
import nl.knipsel.archive.ItemJson;
import nl.knipsel.corpus.Origin;
import nl.knipsel.corpus.Rejection;
import nl.knipsel.corpus.Rejection.Cause;
import nl.knipsel.news.Identity;
import nl.knipsel.news.NewsItem;

/// What `knipsel export` wrote, read back.
final class ExportedItem {
  private ExportedItem() {}

  /// The item of a line, or why it is none.
  static Event of(Origin origin, byte[] line) {
    try {
      NewsItem item = ItemJson.read(line);
      boolean same =
          item.texts().stream().allMatch(text -> Identity.of(text.story()).equals(item.id()));
      return same
          ? new Event.ItemRead(item, line.length)
          : refused(origin, "its id is not that of its text");
    } catch (ArchiveException e) {
      return refused(origin, String.valueOf(e.getMessage()));
    }
  }

  private static Event refused(Origin origin, String detail) {
    return new Event.Refused(
        new Rejection(origin.source(), origin.offset(), Cause.NO_ITEM, detail));
  }
}
