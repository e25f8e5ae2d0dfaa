package nl.knipsel.opensearch;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import nl.knipsel.archive.ArchiveWriter;
import nl.knipsel.archive.ItemConsumer;
import nl.knipsel.archive.SourceRecord;
import nl.knipsel.config.Configuration;
import nl.knipsel.lucene.FieldAnalyzers;
import nl.knipsel.news.NewsItem;

/// Writes an archive on a cluster. Items go there as they come and may be seen by readers before the
/// commit, but sources are noted last: a job that ends before leaves items that the next one puts
/// again, the same under the same ids, so that nothing is lost and nothing is there twice.
final class OpenSearchArchiveWriter implements ArchiveWriter {
  private final Cluster cluster;
  private final String index;
  private final MetaIndex meta;
  private final ItemDocument documents;
  private final ClusterItems items;
  private final Bulk bulk;
  private final Map<String, Optional<SourceRecord>> sources = new TreeMap<>();

  /// @param analyzers that read the texts
  OpenSearchArchiveWriter(
      Cluster cluster, MetaIndex meta, Configuration configuration, FieldAnalyzers analyzers) {
    this.cluster = cluster;
    this.meta = meta;
    index = meta.name();
    documents = new ItemDocument(analyzers, configuration.timeZone());
    items = new ClusterItems(cluster, index);
    bulk = new Bulk(cluster, index);
  }

  @Override
  public Optional<NewsItem> get(String id) throws IOException {
    return items.find(id);
  }

  @Override
  public void put(NewsItem item) throws IOException {
    Map<String, Object> document = documents.of(item);
    synchronized (bulk) {
      bulk.put(item.id(), document);
    }
  }

  @Override
  public void add(NewsItem item) throws IOException {
    put(item);
  }

  @Override
  public void remove(String id) throws IOException {
    synchronized (bulk) {
      bulk.remove(id);
    }
  }

  @Override
  public void items(ItemConsumer consumer) throws IOException {
    items.inOrder(consumer);
  }

  @Override
  public void idsSeenIn(String file, Consumer<String> ids) throws IOException {
    items.idsSeenIn(file, ids);
  }

  @Override
  public Optional<SourceRecord> source(String name) throws IOException {
    return meta.source(new MetaIndex.SourceName(name));
  }

  @Override
  public void sources(Consumer<SourceRecord> consumer) throws IOException {
    meta.sources(consumer);
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
    synchronized (bulk) {
      bulk.send();
    }
    cluster.post("/" + index + "/_refresh", Map.of());
  }

  /// Shows the items, then notes the sources.
  @Override
  public void commit() throws IOException {
    refresh();
    for (Map.Entry<String, Optional<SourceRecord>> source : sources.entrySet()) {
      if (source.getValue().isPresent()) {
        meta.putSource(source.getValue().get());
      } else {
        meta.removeSource(source.getKey());
      }
    }
    sources.clear();
    meta.refresh();
  }

  @Override
  public void close() {
    cluster.close();
  }
}
