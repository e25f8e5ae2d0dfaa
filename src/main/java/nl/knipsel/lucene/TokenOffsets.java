package nl.knipsel.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.knipsel.archive.IndexFields;
import nl.knipsel.dutch.TokenTypes;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.apache.lucene.search.matchhighlight.OffsetRange;
import org.jspecify.annotations.Nullable;

/// Which characters of a text stand at which token position.
final class TokenOffsets {
  private final List<@Nullable OffsetRange> ranges = new ArrayList<>();

  /// Pieces of hyphenated words as written without hyphens, by the position of the first.
  private final Map<Integer, List<Joined>> joined = new HashMap<>();

  /// @param text of the pieces, without hyphens
  record Joined(String text, OffsetRange range) {}

  private TokenOffsets() {}

  /// @param last the last position that will be asked for: the text is read no further
  static TokenOffsets of(Analyzer analyzer, String text, int last) throws IOException {
    TokenOffsets offsets = new TokenOffsets();
    try (TokenStream stream = analyzer.tokenStream(IndexFields.BODY_EXACT, text)) {
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      TypeAttribute type = stream.addAttribute(TypeAttribute.class);
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      PositionIncrementAttribute increment = stream.addAttribute(PositionIncrementAttribute.class);
      stream.reset();
      int position = -1;
      while (position <= last && stream.incrementToken()) {
        position += increment.getPositionIncrement();
        while (offsets.ranges.size() <= position) {
          offsets.ranges.add(null);
        }
        OffsetRange range = new OffsetRange(offset.startOffset(), offset.endOffset());
        if (type.type().equals(TokenTypes.JOINED)) {
          offsets
              .joined
              .computeIfAbsent(position, first -> new ArrayList<>())
              .add(new Joined(term.toString(), range));
        }
        if (offsets.ranges.get(position) == null) {
          offsets.ranges.set(position, range);
        }
      }
    }
    return offsets;
  }

  Optional<OffsetRange> at(int position) {
    return position < ranges.size() ? Optional.ofNullable(ranges.get(position)) : Optional.empty();
  }

  /// What begins at a position of a hyphenated word, the longest first.
  List<Joined> joinedAt(int position) {
    return joined.getOrDefault(position, List.of());
  }
}
