package nl.knipsel.lucene;

import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.knipsel.archive.ArchiveException;
import nl.knipsel.archive.ArchiveStats;
import nl.knipsel.archive.Dimension;
import nl.knipsel.archive.Finding;
import nl.knipsel.archive.Finding.Rule;
import nl.knipsel.archive.IndexFields;
import nl.knipsel.archive.versions.VersionGroups;
import nl.knipsel.corpus.Source;
import nl.knipsel.news.Identity;
import nl.knipsel.news.NewsItem;
import nl.knipsel.news.Sighting;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.Bits;

/// Compares what an index says with the items that it stores. Of one thread.
final class ArchiveCheck {
  private static final int MOST_FINDINGS = 1_000;

  private final DirectoryReader reader;
  private final ZoneId zone;
  private final List<Finding> findings = new ArrayList<>();
  private final Map<String, Boolean> knownFiles = new HashMap<>();
  private long items;
  private long sightings;

  ArchiveCheck(DirectoryReader reader, ZoneId zone) {
    this.reader = reader;
    this.zone = zone;
  }

  /// @param stats what the archive says of itself
  List<Finding> run(ArchiveStats stats) throws IOException {
    StoredItems stored = new StoredItems(new IndexSearcher(reader));
    for (LeafReaderContext leaf : reader.leaves()) {
      Bits live = leaf.reader().getLiveDocs();
      SortedDocValues ids = DocValues.getSorted(leaf.reader(), IndexFields.ID);
      for (int doc = 0; doc < leaf.reader().maxDoc(); doc++) {
        if ((live == null || live.get(doc)) && ids.advanceExact(doc)) {
          String id = ids.lookupOrd(ids.ordValue()).utf8ToString();
          try {
            item(leaf.reader(), doc, id, stored.item(leaf.docBase + doc));
          } catch (ArchiveException e) {
            found(Rule.STORED_ITEM, id, String.valueOf(e.getMessage()));
          }
        }
      }
    }
    versions();
    counts(stats);
    return List.copyOf(findings);
  }

  private void item(LeafReader leaf, int doc, String id, NewsItem item) throws IOException {
    items++;
    sightings += item.sightings().size();
    boolean own =
        item.id().equals(id)
            && item.texts().stream().allMatch(text -> Identity.of(text.story()).equals(id));
    if (!own) {
      found(Rule.IDENTITY, id, "not the identity of its texts");
    }
    IndexFields fields = new IndexFields(item, zone);
    for (Dimension dimension : Dimension.values()) {
      Set<String> wanted = new TreeSet<>(fields.values(dimension));
      Set<String> there = values(leaf, dimension.key(), doc);
      if (!wanted.equals(there)) {
        found(Rule.FIELDS, id, "%s is %s, not %s".formatted(dimension.key(), there, wanted));
      }
    }
    NumericDocValues count = DocValues.getNumeric(leaf, IndexFields.SIGHTINGS);
    if (!count.advanceExact(doc) || count.longValue() != item.sightings().size()) {
      found(Rule.FIELDS, id, "another number of sightings");
    }
    number(leaf, doc, id, IndexFields.PUBLISHED_FROM, fields.published().map(w -> w[0]));
    number(leaf, doc, id, IndexFields.PUBLISHED_TO, fields.published().map(w -> w[1]));
    for (Sighting sighting : item.sightings()) {
      source(id, sighting.file());
    }
  }

  private static Set<String> values(LeafReader leaf, String field, int doc) throws IOException {
    SortedSetDocValues values = DocValues.getSortedSet(leaf, field);
    Set<String> there = new TreeSet<>();
    if (values.advanceExact(doc)) {
      for (int i = 0; i < values.docValueCount(); i++) {
        there.add(values.lookupOrd(values.nextOrd()).utf8ToString());
      }
    }
    return there;
  }

  private void number(LeafReader leaf, int doc, String id, String field, Optional<Long> wanted)
      throws IOException {
    SortedNumericDocValues values = DocValues.getSortedNumeric(leaf, field);
    Optional<Long> there =
        values.advanceExact(doc) ? Optional.of(values.nextValue()) : Optional.empty();
    if (!there.equals(wanted)) {
      found(Rule.WINDOW, id, "%s is %s, not %s".formatted(field, there, wanted));
    }
  }

  private void source(String id, String file) throws IOException {
    Boolean known = knownFiles.get(file);
    if (known == null) {
      known = file.equals(Source.STDIN) || new StoredSources(reader).find(file).isPresent();
      knownFiles.put(file, known);
      if (!known) {
        found(Rule.SOURCE, file, "unknown, and item %s was seen in it".formatted(id));
      }
    }
  }

  private void versions() throws IOException {
    SignedDocuments signed = new SignedDocuments(reader);
    long[] groups = VersionGroups.of(signed);
    for (int item = 0; item < groups.length; item++) {
      if (groups[item] != signed.group(item)) {
        found(
            Rule.VERSIONS,
            HexFormat.of().toHexDigits(signed.id(item)),
            "linked with the group %s, not %s"
                .formatted(group(signed.group(item)), group(groups[item])));
      }
    }
  }

  private static String group(long number) {
    return number == VersionGroups.NONE ? "of none" : "of " + HexFormat.of().toHexDigits(number);
  }

  private void counts(ArchiveStats stats) {
    if (stats.items() != items) {
      found(Rule.COUNTS, "", "%d items, not %d".formatted(items, stats.items()));
    }
    if (stats.sightings() != sightings) {
      found(Rule.COUNTS, "", "%d sightings, not %d".formatted(sightings, stats.sightings()));
    }
  }

  private void found(Rule rule, String where, String detail) {
    if (findings.size() < MOST_FINDINGS) {
      findings.add(new Finding(rule, where, detail));
    }
  }
}
