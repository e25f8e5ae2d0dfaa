package nl.knipsel.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import nl.knipsel.archive.IndexFields;
import nl.knipsel.archive.SourceJson;
import nl.knipsel.archive.SourceRecord;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;

/// The sources that an archive was filled from: small documents beside those of its items, so that
/// one commit holds both. Of one thread.
record StoredSources(IndexReader reader) {
  static Term key(String name) {
    return new Term(IndexFields.SOURCE_NAME, name);
  }

  static Document document(SourceRecord source) {
    Document document = new Document();
    document.add(new StringField(IndexFields.SOURCE_NAME, source.name(), Field.Store.NO));
    document.add(new StoredField(IndexFields.SOURCE_RECORD, SourceJson.bytes(source)));
    ItemDocuments.fill(document);
    return document;
  }

  Optional<SourceRecord> find(String name) throws IOException {
    OptionalInt doc = LiveDocuments.find(reader, key(name));
    return doc.isPresent() ? Optional.of(record(doc.getAsInt())) : Optional.empty();
  }

  /// All sources in the order of their names.
  void inOrder(Consumer<SourceRecord> consumer) throws IOException {
    LiveDocuments.inOrder(reader, IndexFields.SOURCE_NAME, doc -> consumer.accept(record(doc)));
  }

  private SourceRecord record(int doc) throws IOException {
    BytesRef bytes =
        reader
            .storedFields()
            .document(doc, Set.of(IndexFields.SOURCE_RECORD))
            .getBinaryValue(IndexFields.SOURCE_RECORD);
    return SourceJson.read(
        Arrays.copyOfRange(bytes.bytes, bytes.offset, bytes.offset + bytes.length));
  }
}
