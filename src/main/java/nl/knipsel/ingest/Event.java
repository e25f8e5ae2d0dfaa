package nl.knipsel.ingest;

import java.util.List;
import java.util.OptionalLong;
import nl.knipsel.archive.SourceRecord;
import nl.knipsel.corpus.Omission;
import nl.knipsel.corpus.Rejection;
import nl.knipsel.news.NewsItem;
import nl.knipsel.page.Unparsed;

/// What reading gives, in the order of the input.
sealed interface Event {
  /// @param source as far as it was read before
  record Begun(SourceRecord source, boolean replaces) implements Event {}

  record Ended() implements Event {}

  /// A source that is known as it stands.
  record Known(KnownSources.Known verdict) implements Event {}

  record Refused(Rejection rejection) implements Event {}

  /// A record that is not wanted.
  record LeftOut(String source, Omission why) implements Event {}

  /// A page, understood.
  ///
  /// @param offset of its record, as in a [nl.knipsel.news.Dump]
  /// @param items none if there is no story in it
  record PageRead(
      String source, OptionalLong offset, List<NewsItem> items, List<Unparsed> unparsed, int chars)
      implements Event {}

  /// An item of an export.
  record ItemRead(NewsItem item, int bytes) implements Event {}
}
