package nl.knipsel.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import nl.knipsel.archive.ArchiveWriter;
import nl.knipsel.archive.ItemJson;
import nl.knipsel.config.Configuration;
import nl.knipsel.news.NewsItem;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.Directory;

/// Writes an embedded archive. A commit is atomic: a crash leaves the archive as it was at the last
/// one.
final class LuceneArchiveWriter implements ArchiveWriter {
  private static final double RAM_BUFFER_MB = 64;

  private final ArchiveFolder folder;
  private final Configuration configuration;
  private final Directory directory;
  private final IndexWriter writer;
  private final ItemDocuments documents;
  private final Set<String> putSinceRefresh = new HashSet<>();
  private DirectoryReader reader;
  private volatile boolean changed;

  private LuceneArchiveWriter(ArchiveFolder folder, Configuration configuration, OpenMode mode)
      throws IOException {
    this.folder = folder;
    this.configuration = configuration;
    documents = new ItemDocuments(configuration.timeZone());
    folder.writeConfiguration(configuration);
    FieldAnalyzers analyzers =
        FieldAnalyzers.of(configuration, folder.configFolder(configuration.fingerprint()));
    directory = folder.openIndex();
    try {
      IndexWriterConfig config =
          new IndexWriterConfig(analyzers.perField())
              .setOpenMode(mode)
              .setRAMBufferSizeMB(RAM_BUFFER_MB)
              .setCommitOnClose(false)
              .setSimilarity(LuceneArchive.similarity(configuration.ranking()));
      writer = new IndexWriter(directory, config);
      reader = DirectoryReader.open(writer);
    } catch (IOException | RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  static LuceneArchiveWriter create(ArchiveFolder folder, Configuration configuration)
      throws IOException {
    Files.createDirectories(folder.path());
    return new LuceneArchiveWriter(folder, configuration, OpenMode.CREATE);
  }

  static LuceneArchiveWriter append(ArchiveFolder folder, Configuration configuration)
      throws IOException {
    return new LuceneArchiveWriter(folder, configuration, OpenMode.APPEND);
  }

  /// Puts all items of the archive into a new index, which takes the old one's place at the first
  /// commit.
  static LuceneArchiveWriter rebuild(ArchiveFolder folder, Configuration configuration)
      throws IOException {
    try (Directory old = folder.openIndex();
        DirectoryReader items = DirectoryReader.open(old)) {
      LuceneArchiveWriter rebuilt = new LuceneArchiveWriter(folder, configuration, OpenMode.CREATE);
      try {
        StoredItems stored = new StoredItems(new IndexSearcher(items));
        for (int doc : stored.all()) {
          rebuilt.put(ItemJson.read(stored.bytes(doc)));
        }
        return rebuilt;
      } catch (IOException | RuntimeException e) {
        rebuilt.close();
        throw e;
      }
    }
  }

  @Override
  public Optional<NewsItem> get(String id) throws IOException {
    if (putSinceRefresh.contains(id)) {
      refresh();
    }
    return reader.numDocs() == 0
        ? Optional.empty()
        : new StoredItems(new IndexSearcher(reader)).find(id);
  }

  private void refresh() throws IOException {
    DirectoryReader newer = DirectoryReader.openIfChanged(reader, writer);
    if (newer != null) {
      reader.close();
      reader = newer;
    }
    putSinceRefresh.clear();
  }

  @Override
  public void put(NewsItem item) throws IOException {
    writer.updateDocument(ItemDocuments.key(item.id()), documents.of(item));
    putSinceRefresh.add(item.id());
    changed = true;
  }

  /// Links versions anew if anything was put since the last commit.
  @Override
  public void commit() throws IOException {
    if (changed) {
      refresh();
      VersionLinks.update(reader, writer);
    }
    String fingerprint = configuration.fingerprint();
    writer.setLiveCommitData(
        new CommitData(CommitData.CURRENT_VERSION, fingerprint).asMap().entrySet());
    writer.commit();
    folder.removeOtherConfigurations(fingerprint);
    refresh();
    changed = false;
  }

  @Override
  public void close() throws IOException {
    try {
      reader.close();
      writer.rollback();
    } finally {
      directory.close();
    }
  }
}
