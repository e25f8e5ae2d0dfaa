package nl.knipsel.archive;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import nl.knipsel.archive.query.Query;
import nl.knipsel.config.Configuration;
import nl.knipsel.news.NewsItem;

/// All items as they stood when the archive was opened. Thread-safe; whoever opens it closes it.
public interface Archive extends Closeable {
  /// The configuration that the archive was written with.
  Configuration configuration();

  /// Finds items.
  ///
  /// @throws ArchiveException if the archive is damaged or out of reach
  /// @throws CursorException if the request has a cursor that is not of this request and archive
  SearchResult search(SearchRequest request) throws IOException;

  /// Hands over all hits, however many, in their order. Memory does not grow with them, but for
  /// some 30 bytes for each that has other versions, if they are folded.
  ///
  /// @param request says where to begin; its limit is left out of account
  /// @param most how many hits are wanted at most
  /// @return as [SearchResult#next]
  /// @throws CursorException as for [#search]
  Optional<String> stream(SearchRequest request, long most, HitReceiver receiver)
      throws IOException;

  /// What may have been meant by a request whose words next to no item has, the likeliest first; at
  /// most three, and empty for one whose words are all well known. Never takes more than a bounded
  /// number of searches.
  ///
  /// @throws nl.knipsel.archive.query.QuerySyntaxException as for [#search]
  List<Suggestion> suggestions(SearchRequest request) throws IOException;

  /// How the beginning of a query can go on: its last words, by names, phrases and words that begin
  /// so, whatever their case and accents, and that occur with the words before them. Phrases that
  /// more of the typed words begin come first, then those that find most items; blanks at the end
  /// are a word's end.
  ///
  /// @throws nl.knipsel.archive.query.QuerySyntaxException if the words before cannot be understood
  List<Completion> complete(String typed, int most) throws IOException;

  /// The ids of all items that have all that a request asks for, in no order; its page and facets
  /// are left out of account.
  ///
  /// @throws nl.knipsel.archive.query.QuerySyntaxException as for [#search]
  void ids(SearchRequest request, Consumer<String> ids) throws IOException;

  /// The item with this id.
  Optional<NewsItem> item(String id) throws IOException;

  /// All items in ascending order of their ids, in constant memory.
  void items(ItemConsumer consumer) throws IOException;

  /// All sources in the order of their names, in constant memory.
  void sources(Consumer<SourceRecord> consumer) throws IOException;

  /// The other items that are linked with this one as versions of the same story, oldest first;
  /// empty if there are none or if there is no such item.
  List<NewsItem> versions(String id) throws IOException;

  /// The running story that an item belongs to: items that share rare names with it and are linked
  /// to each other by names, words of headlines, places and time. Empty if there is no such item.
  ///
  /// @param apart how far the publication windows of linked items may be apart
  /// @param most how many items are wanted at most, 1 or more
  Optional<RunningStory> story(String id, Duration apart, int most) throws IOException;

  /// The items that have most of this one's telling words, which are found in its headline and body
  /// by how often it has them and how few others do; without the item itself. With versions folded,
  /// its own versions are left out.
  ///
  /// @param request what else they must have; it does not rank
  /// @return absent if there is no such item
  Optional<SimilarItems> similar(String id, SearchRequest request) throws IOException;

  /// Words that stand out in the items that have all that a request asks for, or near a word in
  /// them; its page and facets are left out of account. Words of the query are left out.
  ///
  /// @param near absent for the words of whole items
  /// @param most how many are wanted at most
  /// @throws nl.knipsel.archive.query.QuerySyntaxException as [#search]
  Keywords keywords(SearchRequest request, Optional<Keywords.Near> near, int most)
      throws IOException;

  /// The ids that begin so, in their order, at most so many.
  List<String> idsBeginning(String prefix, int most) throws IOException;

  /// Words of the archive that may be spelling variants of each other and are not in
  /// `variants.tsv`, the likeliest first, at most so many. Takes seconds to minutes.
  List<VariantProposal> proposeVariants(int most) throws IOException;

  /// Counts the items that each query finds, with all its words in any form, by steps of time.
  ///
  /// @param by absent for the finest step from a day on that makes at most 40 of them
  /// @throws nl.knipsel.archive.query.QuerySyntaxException as [#search]
  Trend trend(List<Query> queries, Optional<TimeStep> by) throws IOException;

  ArchiveStats stats() throws IOException;

  /// What tells this archive, as it stood when it was opened, from others: 32 hexadecimal digits
  /// that depend on the configuration and, for each item, on its id, the number of its sightings,
  /// its publication window and its first and last capture. Archives that hold the same have the
  /// same, in whatever order they were filled. It is no seal: it can be forged.
  String fingerprint() throws IOException;
}
