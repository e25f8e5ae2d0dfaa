package nl.knipsel.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import nl.knipsel.archive.ArchiveWriter;
import nl.knipsel.archive.ItemConsumer;
import nl.knipsel.archive.SourceRecord;
import nl.knipsel.config.Configuration;
import nl.knipsel.news.NewsItem;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.Directory;

/// Writes an embedded archive. A commit is atomic: a crash leaves the archive as it was at the last
/// one.
final class LuceneArchiveWriter implements ArchiveWriter {
  private static final long LARGEST_BUFFER_MB = 128;
  private static final long MUCH_BYTES = 8 << 20;

  /// How many segments of about the same size are left as they are: half as many as Lucene leaves,
  /// as a search looks each word up in each of them. All that are no larger than a buffer count as
  /// of one size.
  private static final int SEGMENTS_OF_A_SIZE = 4;

  private final ArchiveFolder folder;
  private final Configuration configuration;
  private final Directory directory;
  private final IndexWriter writer;
  private final ConcurrentMergeScheduler merges = new ConcurrentMergeScheduler();
  private final ItemDocuments documents;
  private volatile DirectoryReader reader;
  private volatile boolean changed;

  private LuceneArchiveWriter(ArchiveFolder folder, Configuration configuration, OpenMode mode)
      throws IOException {
    this.folder = folder;
    this.configuration = configuration;
    documents = new ItemDocuments(configuration.timeZone(), SharedLexicon.of(configuration));
    folder.writeConfiguration(configuration);
    FieldAnalyzers analyzers =
        FieldAnalyzers.of(configuration, folder.configFolder(configuration.fingerprint()));
    directory = folder.openIndex();
    try {
      IndexWriterConfig config =
          new IndexWriterConfig(analyzers.perField())
              .setOpenMode(mode)
              .setCodec(StoredBlocks.codec())
              .setMergeScheduler(merges)
              .setMergePolicy(
                  new TieredMergePolicy()
                      .setSegmentsPerTier(SEGMENTS_OF_A_SIZE)
                      .setFloorSegmentMB(LARGEST_BUFFER_MB))
              .setRAMBufferSizeMB((double) bufferMebibytes())
              .setCommitOnClose(false)
              .setSimilarity(LuceneArchive.similarity(configuration.ranking()));
      writer = new IndexWriter(directory, config);
      reader = DirectoryReader.open(writer);
    } catch (IOException | RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  /// An eighth of the heap: a quarter is the ingest buffer's, and what is underway takes its share.
  private static long bufferMebibytes() {
    return Math.clamp(Runtime.getRuntime().maxMemory() >> 23, 8, LARGEST_BUFFER_MB);
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

  /// Keeps the index, which this configuration would make alike, and gives it the configuration at
  /// the first commit.
  static LuceneArchiveWriter resettle(ArchiveFolder folder, Configuration configuration)
      throws IOException {
    LuceneArchiveWriter writer = append(folder, configuration);
    writer.setCommitData();
    return writer;
  }

  /// Puts all items of the archive into a new index, which takes the old one's place at the first
  /// commit.
  static LuceneArchiveWriter rebuild(ArchiveFolder folder, Configuration configuration)
      throws IOException {
    try (Directory old = folder.openIndex();
        DirectoryReader items = DirectoryReader.open(old)) {
      LuceneArchiveWriter rebuilt = new LuceneArchiveWriter(folder, configuration, OpenMode.CREATE);
      try {
        new StoredItems(new IndexSearcher(items)).inOrder(rebuilt::add);
        new StoredSources(items).inOrder(rebuilt::putSourceUnchecked);
        rebuilt.refresh();
        return rebuilt;
      } catch (IOException | RuntimeException e) {
        rebuilt.close();
        throw e;
      }
    }
  }

  @Override
  public Optional<NewsItem> get(String id) throws IOException {
    return stored().find(id);
  }

  private StoredItems stored() throws IOException {
    return new StoredItems(new IndexSearcher(reader));
  }

  @Override
  public void put(NewsItem item) throws IOException {
    writer.updateDocument(ItemDocuments.key(item.id()), documents.of(item));
    changed = true;
  }

  @Override
  public void add(NewsItem item) throws IOException {
    writer.addDocument(documents.of(item));
    changed = true;
  }

  @Override
  public void remove(String id) throws IOException {
    writer.deleteDocuments(ItemDocuments.key(id));
    changed = true;
  }

  @Override
  public void items(ItemConsumer consumer) throws IOException {
    stored().inOrder(consumer);
  }

  @Override
  public void idsSeenIn(String file, Consumer<String> ids) throws IOException {
    stored().idsSeenIn(file, ids);
  }

  @Override
  public Optional<SourceRecord> source(String name) throws IOException {
    return new StoredSources(reader).find(name);
  }

  @Override
  public void sources(Consumer<SourceRecord> consumer) throws IOException {
    new StoredSources(reader).inOrder(consumer);
  }

  @Override
  public void putSource(SourceRecord source) throws IOException {
    writer.updateDocument(StoredSources.key(source.name()), StoredSources.document(source));
  }

  private void putSourceUnchecked(SourceRecord source) {
    try {
      putSource(source);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void removeSource(String name) throws IOException {
    writer.deleteDocuments(StoredSources.key(name));
  }

  /// Writes what is in memory to the folder, where there is much of it: each of the buffers that
  /// threads have filled by a thread of its own, as refreshing writes them one after the other.
  private void flush() throws IOException {
    if (writer.ramBytesUsed() < MUCH_BYTES) {
      return;
    }
    try {
      IntStream.range(0, ForkJoinPool.getCommonPoolParallelism() + 1)
          .parallel()
          .forEach(each -> flushOne());
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void flushOne() {
    try {
      writer.flushNextBuffer();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void refresh() throws IOException {
    flush();
    DirectoryReader newer = DirectoryReader.openIfChanged(reader, writer);
    if (newer != null) {
      reader.close();
      reader = newer;
    }
  }

  /// Links versions anew if anything was put since the last commit.
  @Override
  public void commit() throws IOException {
    if (!writer.hasUncommittedChanges()) {
      return;
    }
    refresh();
    merge();
    if (changed) {
      VersionLinks.update(reader, writer);
    }
    setCommitData();
    writer.commit();
    folder.removeOtherConfigurations(configuration.fingerprint());
    refresh();
    changed = false;
  }

  /// Waits for merges: those that still ran when the writer is closed would be thrown away.
  private void merge() throws IOException {
    writer.maybeMerge();
    merges.sync();
    refresh();
  }

  private void setCommitData() throws IOException {
    CommitData data =
        new CommitData(
            CommitData.CURRENT_VERSION, configuration.fingerprint(), ContentHash.of(reader));
    writer.setLiveCommitData(data.asMap().entrySet());
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
