package nl.knipsel.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.knipsel.archive.IndexFields;
import nl.knipsel.dutch.DutchExactAnalyzer;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;

/// The baseline of indexing: what [ItemLines] wrote into a Lucene index, by two threads, with no
/// more of Knipsel than its analyzers.
public final class RawIndex {
  private static final int THREADS = 2;
  private static final double BUFFER_MB = 128;

  private RawIndex() {}

  /// @param arguments the items, the folder of the index, and `same` for Knipsel's analysis or
  ///   `dutch` for `DutchAnalyzer`
  public static void main(String[] arguments) throws IOException, InterruptedException {
    boolean same = arguments[2].equals("same");
    IndexWriterConfig config =
        new IndexWriterConfig(same ? analyzer() : new DutchAnalyzer())
            .setRAMBufferSizeMB(BUFFER_MB);
    try (FSDirectory directory = FSDirectory.open(Path.of(arguments[1]));
        IndexWriter writer = new IndexWriter(directory, config);
        BufferedReader lines = Files.newBufferedReader(Path.of(arguments[0]));
        ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      List<Future<Void>> runs = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        Callable<Void> run =
            () -> {
              add(lines, writer, same);
              return null;
            };
        runs.add(threads.submit(run));
      }
      for (Future<Void> run : runs) {
        run.get();
      }
      writer.commit();
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    }
  }

  private static Analyzer analyzer() throws IOException {
    Analyzer exact = new DutchExactAnalyzer();
    return new PerFieldAnalyzerWrapper(
        KnipselChain.analyzer(Lexical.open()),
        Map.of(IndexFields.HEADLINE_EXACT, exact, IndexFields.BODY_EXACT, exact));
  }

  private static void add(BufferedReader lines, IndexWriter writer, boolean same)
      throws IOException {
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      String[] columns = line.split("\t", -1);
      Document document = new Document();
      document.add(new TextField(IndexFields.HEADLINE, columns[0], Field.Store.YES));
      document.add(new TextField(IndexFields.BODY, columns[1], Field.Store.YES));
      if (same) {
        document.add(new TextField(IndexFields.HEADLINE_EXACT, columns[0], Field.Store.NO));
        document.add(new TextField(IndexFields.BODY_EXACT, columns[1], Field.Store.NO));
      }
      document.add(new StringField("section", columns[2], Field.Store.YES));
      document.add(new SortedSetDocValuesField("section", new BytesRef(columns[2])));
      writer.addDocument(document);
    }
  }
}
