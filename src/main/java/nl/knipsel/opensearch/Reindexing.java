package nl.knipsel.opensearch;

import java.io.IOException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.knipsel.archive.IndexFields;
import nl.knipsel.archive.versions.VersionGroups;
import nl.knipsel.lucene.ContentHash;
import nl.knipsel.news.NewsItem;

/// Puts the items of an archive's present generation into another one, linked anew, which is marked
/// as whole at the end. Each is written once, so that no removed document lies in the index. Of one
/// thread.
final class Reindexing {
  private static final int PAGE = 500;

  private final Cluster cluster;
  private final Generations generations;
  private final int number;
  private final ItemDocument documents;
  private final Bulk bulk;
  private long written;
  private int linked;

  /// @param number of the new generation
  /// @param documents lays items out with the new generation's configuration
  Reindexing(Cluster cluster, Generations generations, int number, ItemDocument documents) {
    this.cluster = cluster;
    this.generations = generations;
    this.number = number;
    this.documents = documents;
    bulk = Bulk.in(cluster, generations.items(number));
  }

  /// @return how many items there are
  long run() throws IOException {
    ContentHash hash = new ContentHash();
    try (SignedPages signed = SignedPages.of(cluster, generations.archive(), hash)) {
      long[] groups = VersionGroups.of(signed);
      new SortedPages(cluster, generations.archive(), IndexFields.ID, PAGE)
          .read(
              Map.of("match_all", Map.of()),
              List.of(IndexFields.ITEM),
              hit -> write(ClusterItems.item(hit), signed, groups));
    }
    bulk.send();
    cluster.post("/" + generations.items(number) + "/_refresh", Map.of());
    MetaIndex copy = generations.meta(number);
    Bulk sources = copy.bulk();
    generations.meta().sources(source -> copy.putSource(sources, source));
    sources.send();
    copy.changeState(hash.digits());
    copy.markWhole();
    copy.refresh();
    return written;
  }

  /// Items come in the order in which those that are signed were read.
  private void write(NewsItem item, SignedPages signed, long[] groups) throws IOException {
    long id = HexFormat.fromHexDigitsToLong(item.id());
    while (linked < groups.length && Long.compareUnsigned(signed.id(linked), id) < 0) {
      linked++;
    }
    Map<String, Object> document = new LinkedHashMap<>(documents.of(item));
    if (linked < groups.length && signed.id(linked) == id && groups[linked] != VersionGroups.NONE) {
      document.put(IndexFields.VERSIONS, groups[linked]);
    }
    bulk.put(item.id(), document);
    written++;
  }
}
