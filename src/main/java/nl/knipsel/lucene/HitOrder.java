package nl.knipsel.lucene;

import java.util.HexFormat;
import nl.knipsel.archive.IndexFields;
import nl.knipsel.archive.Order;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.NumericUtils;

/// How hits are sorted. By time, the score is the last field, where it decides nothing, since ids
/// differ: so that hits have one.
final class HitOrder {
  private static final SortField BY_ID = new SortField(IndexFields.ID, SortField.Type.STRING);

  /// Without scores, in the order of ids.
  static final Sort BY_IDS = new Sort(BY_ID);

  private HitOrder() {}

  static Sort sort(Order order) {
    return switch (order) {
      case RELEVANCE -> new Sort(SortField.FIELD_SCORE, BY_ID);
      case NEWEST -> new Sort(byTime(true), BY_ID, SortField.FIELD_SCORE);
      case OLDEST -> new Sort(byTime(false), BY_ID, SortField.FIELD_SCORE);
    };
  }

  private static SortField byTime(boolean newestFirst) {
    return new PublicationMoment(newestFirst).getSortField(newestFirst);
  }

  static float score(ScoreDoc hit) {
    if (hit instanceof FieldDoc sorted && sorted.fields != null) {
      for (Object field : sorted.fields) {
        if (field instanceof Float score) {
          return score;
        }
      }
    }
    return hit.score;
  }

  /// @param id of the hit's item
  static Cursors.Place place(ScoreDoc hit, String id) {
    long key =
        hit instanceof FieldDoc sorted
            ? (Long) sorted.fields[0]
            : Float.floatToRawIntBits(hit.score);
    return new Cursors.Place(key, HexFormat.fromHexDigitsToLong(id));
  }

  /// What hits behind this place come after. Its document is behind all others, so that the one hit
  /// that is at the place does not come again.
  static FieldDoc after(Order order, Cursors.Place place) {
    BytesRef id = new BytesRef(HexFormat.of().toHexDigits(place.id()));
    Object[] fields =
        order == Order.RELEVANCE
            ? new Object[] {Float.intBitsToFloat((int) place.key()), id}
            : new Object[] {place.key(), id, 0f};
    return new FieldDoc(Integer.MAX_VALUE, Float.NaN, fields);
  }

  /// A number that is smaller for the hit that comes first, of hits that have this score.
  static long rank(float score) {
    return -(long) NumericUtils.floatToSortableInt(score);
  }

  /// As of a score, of the moment that hits are ordered by.
  static long rank(Order order, long moment) {
    return order == Order.NEWEST ? ~moment : moment;
  }
}
