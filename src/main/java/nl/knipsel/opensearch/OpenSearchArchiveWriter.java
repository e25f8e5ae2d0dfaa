package nl.knipsel.opensearch;

import java.io.IOException;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import nl.knipsel.archive.ArchiveWriter;
import nl.knipsel.archive.IndexFields;
import nl.knipsel.archive.ItemConsumer;
import nl.knipsel.archive.SourceRecord;
import nl.knipsel.archive.versions.VersionGroups;
import nl.knipsel.config.Configuration;
import nl.knipsel.lucene.ContentHash;
import nl.knipsel.lucene.FieldAnalyzers;
import nl.knipsel.news.NewsItem;

/// Writes an archive on a cluster. Items go there as they come and may be seen by readers before
/// the commit, but sources are noted last: a job that ends before leaves items that the next one
/// puts again, the same under the same ids, so that nothing is lost and nothing is there twice.
final class OpenSearchArchiveWriter implements ArchiveWriter {
  private final Cluster cluster;
  private final String index;
  private final MetaIndex meta;
  private final WriterLease lease;
  private final ItemDocument documents;
  private final ClusterItems stored;
  private final Bulk bulk;
  private volatile boolean changed;
  private final Map<String, Optional<SourceRecord>> sources = new TreeMap<>();

  /// @param analyzers that read the texts
  /// @param lease which this writer gives back
  OpenSearchArchiveWriter(
      Cluster cluster,
      MetaIndex meta,
      Configuration configuration,
      FieldAnalyzers analyzers,
      WriterLease lease)
      throws IOException {
    this.cluster = cluster;
    this.meta = meta;
    this.lease = lease;
    index = meta.name();
    documents = ItemDocument.by(configuration, analyzers);
    stored = new ClusterItems(cluster, index);
    bulk = Bulk.behind(cluster, index);
  }

  @Override
  public Optional<NewsItem> get(String id) throws IOException {
    return stored.find(id);
  }

  @Override
  public Map<String, NewsItem> getAll(Collection<String> ids) throws IOException {
    return stored.find(ids);
  }

  @Override
  public void put(NewsItem item) throws IOException {
    Map<String, Object> document = documents.of(item);
    changed = true;
    bulk.put(item.id(), document);
  }

  @Override
  public void add(NewsItem item) throws IOException {
    put(item);
  }

  @Override
  public void remove(String id) throws IOException {
    changed = true;
    bulk.remove(id);
  }

  @Override
  public void items(ItemConsumer consumer) throws IOException {
    stored.inOrder(consumer);
  }

  @Override
  public void idsSeenIn(String file, Consumer<String> ids) throws IOException {
    stored.idsSeenIn(file, ids);
  }

  @Override
  public Optional<SourceRecord> source(String name) throws IOException {
    return meta.source(name);
  }

  @Override
  public void sources(Consumer<SourceRecord> consumer) throws IOException {
    meta.sources(consumer::accept);
  }

  @Override
  public void putSource(SourceRecord source) {
    sources.put(source.name(), Optional.of(source));
  }

  @Override
  public void removeSource(String name) {
    sources.put(name, Optional.empty());
  }

  @Override
  public void refresh() throws IOException {
    bulk.send();
    cluster.post("/" + index + "/_refresh", Map.of());
  }

  /// Shows the items and links their versions, then notes the sources.
  @Override
  public void commit() throws IOException {
    lease.check();
    refresh();
    if (changed) {
      String contents = link();
      refresh();
      meta.changeState(contents);
      changed = false;
    }
    Bulk changes = meta.bulk();
    for (Map.Entry<String, Optional<SourceRecord>> source : sources.entrySet()) {
      if (source.getValue().isPresent()) {
        meta.putSource(changes, source.getValue().get());
      } else {
        meta.removeSource(changes, source.getKey());
      }
    }
    changes.send();
    sources.clear();
    meta.refresh();
  }

  /// Links the items that are versions of one story, and takes away links that hold no more.
  ///
  /// @return the hash of all items
  private String link() throws IOException {
    ContentHash hash = new ContentHash();
    try (SignedPages items = SignedPages.of(cluster, index, hash)) {
      long[] groups = VersionGroups.of(items);
      for (int item = 0; item < groups.length; item++) {
        if (groups[item] != items.group(item)) {
          bulk.update(
              HexFormat.of().toHexDigits(items.id(item)),
              Collections.singletonMap(
                  IndexFields.VERSIONS, groups[item] == VersionGroups.NONE ? null : groups[item]));
        }
      }
    }
    return hash.digits();
  }

  @Override
  public void close() {
    lease.close();
    cluster.close();
  }
}
