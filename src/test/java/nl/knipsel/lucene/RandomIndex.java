package nl.knipsel.lucene;

import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import nl.knipsel.archive.IndexFields;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;

/// Small documents of random words in one field, some of which are common, with ids and with groups
/// of versions.
///
/// @param documents how many
/// @param groups how many groups of versions; about half of the documents are in one
/// @param segments how many of equal size
record RandomIndex(int documents, int groups, int segments) {
  static final String TEXT = "text";

  /// From the one that four of five documents have to the one that hardly any has.
  static final List<String> WORDS = List.of("a", "b", "c", "d", "e", "f", "g", "h");

  /// @param removed every how many-th document is removed; 0 for none
  void write(Directory directory, Random random, int removed) throws IOException {
    IndexWriterConfig config =
        new IndexWriterConfig(new WhitespaceAnalyzer()).setMergePolicy(NoMergePolicy.INSTANCE);
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      for (int i = 0; i < documents; i++) {
        writer.addDocument(document(random));
        if ((i + 1) % (documents / segments) == 0) {
          writer.commit();
        }
      }
      if (removed > 0) {
        for (int i = 0; i < documents; i += removed) {
          writer.deleteDocuments(new Term("number", Integer.toString(random.nextInt(documents))));
        }
      }
    }
  }

  private Document document(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < WORDS.size(); i++) {
      for (int times = random.nextInt(3); times >= 0 && random.nextInt(10) < 8 - i; times--) {
        text.insert(random.nextBoolean() ? 0 : text.length(), " " + WORDS.get(i) + " ");
      }
    }
    String id = HexFormat.of().toHexDigits(random.nextLong());
    long group = random.nextBoolean() ? 0 : 1 + random.nextInt(groups);
    Document document = new Document();
    document.add(new TextField(TEXT, text.toString(), Field.Store.NO));
    document.add(
        new StringField("number", Integer.toString(random.nextInt(documents)), Field.Store.NO));
    document.add(new StringField(IndexFields.ID, id, Field.Store.NO));
    document.add(new SortedDocValuesField(IndexFields.ID, new BytesRef(id)));
    document.add(new NumericDocValuesField(IndexFields.VERSIONS, group * 0x5851_F42D_4C95_7F2DL));
    return document;
  }
}
