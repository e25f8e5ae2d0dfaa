package nl.knipsel.lucene;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import nl.knipsel.config.Ranking;
import nl.knipsel.lucene.ScannedText.Forms;

/// How items rank, worked out from their texts and without an index: BM25 of each field (S.
/// Robertson and H. Zaragoza, The Probabilistic Relevance Framework, 2009) without its constant
/// factor k1 + 1, with lengths as one byte can tell them, the better field counting in full.
///
/// Forms of a word count as one word that is as frequent as the most frequent of them; a phrase is
/// as rare as all of its words together.
final class ScannedRanking {
  private final Ranking weights;
  private final FieldScores headline;
  private final FieldScores body;
  private final FieldScores exactHeadline;
  private final FieldScores exactBody;

  ScannedRanking(List<ScannedItem> items, Ranking weights) {
    this.weights = weights;
    headline = new FieldScores(items, ScannedItem::headline);
    body = new FieldScores(items, ScannedItem::body);
    exactHeadline = new FieldScores(items, ScannedItem::exactHeadline);
    exactBody = new FieldScores(items, ScannedItem::exactBody);
  }

  Ranking weights() {
    return weights;
  }

  /// Of two fields the better one, and a share of the other.
  double best(double inHeadline, double inBody) {
    double boosted = weights.headlineBoost() * inHeadline;
    return Math.max(boosted, inBody) + weights.otherField() * Math.min(boosted, inBody);
  }

  /// A word in any of these forms.
  double words(ScannedItem item, Forms forms) {
    return best(headline.word(item, forms), body.word(item, forms));
  }

  /// A word as it is written.
  double exactly(ScannedItem item, Forms forms) {
    return best(exactHeadline.word(item, forms), exactBody.word(item, forms));
  }

  /// Words as they are written, next to each other.
  double phrase(ScannedItem item, List<Forms> places) {
    return best(exactHeadline.phrase(item, places), exactBody.phrase(item, places));
  }

  /// Words near each other. Not a number if one form could stand for two of them.
  double near(ScannedItem item, List<Forms> places, int slop) {
    return best(headline.near(item, places, slop), body.near(item, places, slop));
  }

  private final class FieldScores {
    /// Up to here a length is kept as it is.
    private static final int EXACT_LENGTHS = 24;

    private static final int KEPT_BITS = 4;

    private final Function<ScannedItem, ScannedText> field;
    private final Map<Integer, Integer> itemsWith = new HashMap<>();
    private final long items;
    private final double averageLength;

    FieldScores(List<ScannedItem> all, Function<ScannedItem, ScannedText> field) {
      this.field = field;
      List<ScannedText> texts = all.stream().map(field).filter(text -> text.length() > 0).toList();
      items = texts.size();
      averageLength = texts.stream().mapToLong(text -> text.terms().count()).sum() / (double) items;
      texts.forEach(
          text -> text.terms().distinct().forEach(term -> itemsWith.merge(term, 1, Integer::sum)));
    }

    double word(ScannedItem item, Forms forms) {
      ScannedText text = field.apply(item);
      int most = forms.numbers().map(term -> itemsWith.getOrDefault(term, 0)).max().orElse(0);
      return score(text, (double) text.terms().filter(forms).count(), rarity(most));
    }

    double phrase(ScannedItem item, List<Forms> places) {
      ScannedText text = field.apply(item);
      return score(text, (double) text.count(places), rarity(places));
    }

    double near(ScannedItem item, List<Forms> places, int slop) {
      ScannedText text = field.apply(item);
      double nearness = text.nearness(places, slop);
      return nearness > 0 && shareForms(places)
          ? Double.NaN
          : score(text, nearness, rarity(places));
    }

    private double rarity(List<Forms> places) {
      return places.stream()
          .flatMapToInt(Forms::numbers)
          .filter(itemsWith::containsKey)
          .mapToDouble(term -> rarity(itemsWith.getOrDefault(term, 0)))
          .sum();
    }

    private double rarity(int with) {
      return Math.log(1 + (items - with + 0.5) / (with + 0.5));
    }

    private double score(ScannedText text, double frequency, double rarity) {
      double relative = kept(text.length()) / averageLength;
      double held = weights.k1() * (1 - weights.b() + weights.b() * relative);
      return rarity * frequency / (frequency + held);
    }

    /// A length as one byte keeps it: of what is over 24 the four highest bits.
    private static int kept(int length) {
      int over = Math.max(length - EXACT_LENGTHS, 0);
      int lost = Math.max(Integer.SIZE - Integer.numberOfLeadingZeros(over) - KEPT_BITS, 0);
      return length - over + (over >> lost << lost);
    }

    private static boolean shareForms(List<Forms> places) {
      return IntStream.range(1, places.size())
          .anyMatch(i -> places.subList(0, i).stream().anyMatch(places.get(i)::shares));
    }
  }
}
