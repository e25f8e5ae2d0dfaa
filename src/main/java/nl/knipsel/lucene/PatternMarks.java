package nl.knipsel.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import nl.knipsel.archive.IndexFields;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.search.matchhighlight.OffsetRange;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;

/// Marks the words that match a pattern by reading the text, as asking the index would mean to look
/// up every word of the archive that matches, for each hit. Of one thread.
final class PatternMarks {
  /// A pattern of the query and where it looks.
  record TextPattern(Scope scope, CharacterRunAutomaton words) {}

  private final Analyzer exact;
  private final List<TextPattern> patterns;

  PatternMarks(Analyzer exact, List<TextPattern> patterns) {
    this.exact = exact;
    this.patterns = patterns;
  }

  List<OffsetRange> inHeadline(String headline) throws IOException {
    return in(headline, patterns.stream().filter(pattern -> pattern.scope().headline()).toList());
  }

  List<OffsetRange> inBody(String body) throws IOException {
    return in(body, patterns.stream().filter(pattern -> pattern.scope().body()).toList());
  }

  private List<OffsetRange> in(String text, List<TextPattern> wanted) throws IOException {
    List<OffsetRange> ranges = new ArrayList<>();
    if (wanted.isEmpty()) {
      return ranges;
    }
    try (TokenStream stream = exact.tokenStream(IndexFields.BODY_EXACT, text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        if (wanted.stream()
            .anyMatch(pattern -> pattern.words().run(term.buffer(), 0, term.length()))) {
          ranges.add(new OffsetRange(offset.startOffset(), offset.endOffset()));
        }
      }
      stream.end();
    }
    return ranges;
  }
}
