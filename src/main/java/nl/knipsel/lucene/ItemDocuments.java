package nl.knipsel.lucene;

import java.time.ZoneId;
import nl.knipsel.archive.Dimension;
import nl.knipsel.archive.IndexFields;
import nl.knipsel.archive.ItemBytes;
import nl.knipsel.archive.versions.VersionGroups;
import nl.knipsel.dutch.Lexicon;
import nl.knipsel.news.NewsItem;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;

/// Lays an item out as a Lucene document. The item itself is stored whole.
final class ItemDocuments {
  private static final FieldType TEXT = new FieldType();

  static {
    TEXT.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    TEXT.setTokenized(true);
    TEXT.freeze();
  }

  private final ZoneId zone;
  private final PhraseTerms phrases;

  /// What all items are found by, and no source is.
  static final Query ALL = new FieldExistsQuery(IndexFields.ID);

  /// @param lexicon of the words that are no names
  ItemDocuments(ZoneId zone, Lexicon lexicon) {
    this.zone = zone;
    phrases = new PhraseTerms(lexicon);
  }

  static Term key(String id) {
    return new Term(IndexFields.ID, id);
  }

  Document of(NewsItem item) {
    IndexFields fields = new IndexFields(item, zone);
    Document document = found(item, fields);
    for (String phrase : phrases.of(item)) {
      document.add(new StringField(IndexFields.PHRASE, phrase, Field.Store.NO));
    }
    for (String file : fields.files()) {
      document.add(new StringField(IndexFields.FILE, file, Field.Store.NO));
    }
    document.add(new NumericDocValuesField(IndexFields.SIGHTINGS, item.sightings().size()));
    fields
        .signature()
        .map(signature -> new BytesRef(signature.bytes()))
        .ifPresent(bytes -> document.add(new BinaryDocValuesField(IndexFields.SIGNATURE, bytes)));
    document.add(new NumericDocValuesField(IndexFields.VERSIONS, VersionGroups.NONE));
    document.add(new StoredField(IndexFields.ITEM, ItemBytes.of(item)));
    return document;
  }

  /// What of a document queries look at, for one that is looked at once.
  static Document found(NewsItem item, ZoneId zone) {
    return found(item, new IndexFields(item, zone));
  }

  private static Document found(NewsItem item, IndexFields fields) {
    Document document = new Document();
    document.add(new StringField(IndexFields.ID, item.id(), Field.Store.NO));
    document.add(new SortedDocValuesField(IndexFields.ID, new BytesRef(item.id())));
    text(document, IndexFields.HEADLINE, IndexFields.HEADLINE_EXACT, fields.headline());
    text(document, IndexFields.BODY, IndexFields.BODY_EXACT, fields.body());
    for (Dimension dimension : Dimension.values()) {
      for (String value : fields.values(dimension)) {
        String key = IndexFields.key(value);
        document.add(new StringField(dimension.key(), key, Field.Store.NO));
        document.add(new SortedSetDocValuesField(dimension.key(), new BytesRef(value)));
      }
    }
    fields
        .published()
        .ifPresent(window -> {
          number(document, IndexFields.PUBLISHED_FROM, window[0]);
          number(document, IndexFields.PUBLISHED_TO, window[1]);
        });
    fields
        .captured()
        .ifPresent(captured -> {
          number(document, IndexFields.CAPTURED_FIRST, captured[0]);
          number(document, IndexFields.CAPTURED_LAST, captured[1]);
        });
    return document;
  }

  private static void text(Document document, String field, String exactField, String text) {
    document.add(new Field(field, text, TEXT));
    document.add(new Field(exactField, text, TEXT));
    if (!text.isEmpty()) {
      document.add(new StringField(IndexFields.TEXTS, field, Field.Store.NO));
    }
  }

  /// Gives a document that is of no item what is read of every hit: what all documents have stands
  /// in tables, and is read by place.
  static void fill(Document document) {
    text(document, IndexFields.HEADLINE, IndexFields.HEADLINE_EXACT, "");
    text(document, IndexFields.BODY, IndexFields.BODY_EXACT, "");
    document.add(new NumericDocValuesField(IndexFields.VERSIONS, VersionGroups.NONE));
  }

  private static void number(Document document, String field, long value) {
    document.add(new LongField(field, value, Field.Store.NO));
  }
}
