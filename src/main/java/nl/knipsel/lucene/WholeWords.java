package nl.knipsel.lucene;

import org.apache.lucene.search.matchhighlight.OffsetRange;
import org.apache.lucene.search.matchhighlight.Passage;
import org.apache.lucene.search.matchhighlight.PassageAdjuster;

/// Leaves away the words that a passage would cut in two, at either end of it. Java's own iterator
/// over words would do as well, but takes milliseconds to read its rules. Matches stay whole. Of
/// one thread.
final class WholeWords implements PassageAdjuster {
  private CharSequence text = "";

  @Override
  public void currentValue(CharSequence value) {
    text = value;
  }

  @Override
  public OffsetRange adjust(Passage passage) {
    int first = passage.to;
    int last = passage.from;
    for (OffsetRange marker : passage.markers) {
      first = Math.min(first, marker.from);
      last = Math.max(last, marker.to);
    }
    int from = passage.from;
    while (from < first && isInWord(from)) {
      from++;
    }
    int to = passage.to;
    while (to > Math.max(from, last) && isInWord(to)) {
      to--;
    }
    while (to > Math.max(from, last) && Character.isWhitespace(text.charAt(to - 1))) {
      to--;
    }
    return new OffsetRange(from, to);
  }

  /// Whether there is no blank on either side of a place between characters.
  private boolean isInWord(int place) {
    return place > 0
        && place < text.length()
        && !Character.isWhitespace(text.charAt(place - 1))
        && !Character.isWhitespace(text.charAt(place));
  }
}
