package nl.knipsel.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.knipsel.archive.IndexFields;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.search.matchhighlight.OffsetRange;
import org.jspecify.annotations.Nullable;

/// Which characters of a text stand at which token position.
final class TokenOffsets {
  private final List<@Nullable OffsetRange> ranges = new ArrayList<>();

  private TokenOffsets() {}

  static TokenOffsets of(Analyzer analyzer, String text) throws IOException {
    TokenOffsets offsets = new TokenOffsets();
    try (TokenStream stream = analyzer.tokenStream(IndexFields.BODY_EXACT, text)) {
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      PositionIncrementAttribute increment = stream.addAttribute(PositionIncrementAttribute.class);
      stream.reset();
      int position = -1;
      while (stream.incrementToken()) {
        position += increment.getPositionIncrement();
        while (offsets.ranges.size() <= position) {
          offsets.ranges.add(null);
        }
        if (offsets.ranges.get(position) == null) {
          offsets.ranges.set(position, new OffsetRange(offset.startOffset(), offset.endOffset()));
        }
      }
      stream.end();
    }
    return offsets;
  }

  Optional<OffsetRange> at(int position) {
    return position < ranges.size() ? Optional.ofNullable(ranges.get(position)) : Optional.empty();
  }
}
