package nl.knipsel.archive;

import java.io.Closeable;
import java.io.IOException;
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
  SearchResult search(SearchRequest request) throws IOException;

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
}
