package nl.knipsel.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.knipsel.evaluate.QuerySet;
import nl.knipsel.evaluate.Run;
import nl.knipsel.evaluate.ScoredDocument;
import nl.knipsel.evaluate.Topic;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;

/// Bodies in an in-memory index, read by one chain, ranked by BM25 as Lucene sets it up. Headlines
/// are not indexed: they are the queries.
final class KnownItemSearch implements DocumentSearch {
  /// What recall@100 needs.
  private static final int HITS = 100;

  private final Chain chain;
  private final Directory directory = new ByteBuffersDirectory();
  private final DirectoryReader reader;

  KnownItemSearch(Chain chain, List<Text> texts) throws IOException {
    this.chain = chain;
    try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(chain.index()))) {
      for (Text text : texts) {
        Document document = new Document();
        document.add(new StoredField("id", text.id()));
        document.add(new TextField(Chain.FIELD, text.body(), Field.Store.NO));
        writer.addDocument(document);
      }
      writer.forceMerge(1);
    }
    reader = DirectoryReader.open(directory);
  }

  @Override
  public Run run(QuerySet queries) throws IOException {
    IndexSearcher searcher = new IndexSearcher(reader);
    StoredFields stored = searcher.storedFields();
    Map<String, List<ScoredDocument>> found = new LinkedHashMap<>();
    for (Topic topic : queries.topics().all()) {
      List<ScoredDocument> hits = new ArrayList<>();
      for (ScoreDoc hit : searcher.search(chain.query(topic.query()), HITS).scoreDocs) {
        hits.add(new ScoredDocument(stored.document(hit.doc).get("id"), hit.score));
      }
      found.put(topic.id(), hits);
    }
    return Run.of(chain.name().replace(' ', '-'), found);
  }

  @Override
  public void close() throws IOException {
    reader.close();
    directory.close();
  }
}
