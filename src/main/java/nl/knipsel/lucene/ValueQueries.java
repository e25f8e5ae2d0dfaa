package nl.knipsel.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.knipsel.archive.Dimension;
import nl.knipsel.archive.IndexFields;
import nl.knipsel.news.Agencies;
import nl.knipsel.news.Agency;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.AutomatonQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.apache.lucene.util.automaton.Operations;

/// Values of dimensions as people type them: without regard to case, diacritics, and which signs or
/// blanks part the words, so that `den-haag` is DEN HAAG and `s hertogenbosch` is 'S-HERTOGENBOSCH.
/// An agency is found by any of its spellings. Every match counts 1. Thread-safe.
final class ValueQueries {
  /// Letters that readers take for others, and that no diacritic can be removed from.
  private static final Map<Character, String> ALIKE =
      Map.of('o', "ø", 'l', "ł", 'd', "đð", 'i', "ı");

  private static final Map<Character, String> PLAIN =
      Map.of('ø', "o", 'ł', "l", 'đ', "d", 'ð', "d", 'ı', "i", 'æ', "ae", 'œ', "oe", 'ß', "ss");

  private static final Map<String, String> LIGATURES = Map.of("ae", "æ", "oe", "œ", "ss", "ß");

  /// Far more than any pattern takes that the query language lets pass.
  private static final int MOST_WORK = 10_000_000;

  private final Agencies agencies;

  ValueQueries(Agencies agencies) {
    this.agencies = agencies;
  }

  /// Items that have this very value.
  Query exactly(Dimension dimension, String value) {
    String canonical = IndexFields.filterValue(dimension, value, agencies);
    return query(dimension, pattern(canonical, false), pattern(IndexFields.key(value), false));
  }

  /// @param pattern as in [nl.knipsel.archive.query.Query.Wildcard]
  Query matching(Dimension dimension, String pattern) {
    Automaton values = pattern(IndexFields.key(pattern), true);
    return query(dimension, values, values);
  }

  /// @param edits how many characters may differ
  Query nearly(Dimension dimension, String value, int edits) {
    Automaton values =
        new LevenshteinAutomata(plain(IndexFields.key(value)), true).toAutomaton(edits);
    return query(dimension, values, values);
  }

  private Query query(Dimension dimension, Automaton values, Automaton spellings) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    any.add(new AutomatonQuery(new Term(dimension.key()), values), Occur.SHOULD);
    if (dimension == Dimension.AGENCY) {
      CharacterRunAutomaton spelling = new CharacterRunAutomaton(spellings);
      agencies.all().stream()
          .filter(agency -> spellings(agency).anyMatch(text -> spelling.run(IndexFields.key(text))))
          .forEach(agency ->
              any.add(
                  new TermQuery(new Term(dimension.key(), IndexFields.key(agency.code()))),
                  Occur.SHOULD));
    }
    return new ConstantScoreQuery(any.build());
  }

  private static Stream<String> spellings(Agency agency) {
    return Stream.concat(Stream.of(agency.code(), agency.name()), agency.aliases().stream());
  }

  /// All values that are this one to a reader.
  private static Automaton pattern(String key, boolean jokers) {
    Automaton separator = separator();
    List<Automaton> parts = new ArrayList<>();
    parts.add(Operations.repeat(separator));
    String text = plain(key);
    boolean inWord = false;
    boolean parted = false;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      boolean joker = jokers && (c == '*' || c == '?');
      if (jokers && c == '\\') {
        i++;
        c = text.codePointAt(i);
      }
      String pair = text.substring(i, Math.min(text.length(), i + 2));
      boolean sign = !joker && !Character.isLetterOrDigit(c);
      if (!sign && parted) {
        parts.add(Operations.repeat(separator, 1));
      }
      parted = sign && (parted || inWord);
      inWord = !sign && !joker;
      if (joker) {
        parts.add(c == '*' ? Automata.makeAnyString() : Automata.makeAnyChar());
      } else if (!sign && LIGATURES.containsKey(pair)) {
        parts.add(
            Operations.union(
                List.of(Automata.makeString(pair), Automata.makeString(LIGATURES.get(pair)))));
        i++;
      } else if (!sign) {
        parts.add(letter(c));
      }
      i += Character.charCount(c);
    }
    parts.add(Operations.repeat(separator));
    return Operations.determinize(
        Operations.removeDeadStates(Operations.concatenate(parts)), MOST_WORK);
  }

  private static Automaton letter(int c) {
    List<Automaton> letters = new ArrayList<>();
    letters.add(Automata.makeChar(c));
    ALIKE
        .getOrDefault(c < 128 ? (char) c : ' ', "")
        .chars()
        .forEach(other -> letters.add(Automata.makeChar(other)));
    return letters.size() == 1 ? letters.getFirst() : Operations.union(letters);
  }

  private static String plain(String key) {
    StringBuilder plain = new StringBuilder();
    key.chars().forEach(c -> plain.append(PLAIN.getOrDefault((char) c, String.valueOf((char) c))));
    return plain.toString();
  }

  /// A character that is neither letter nor digit.
  private static Automaton separator() {
    return Operations.union(
        List.of(
            Automata.makeCharRange(' ', '/'),
            Automata.makeCharRange(':', '@'),
            Automata.makeCharRange('[', '`'),
            Automata.makeCharRange('{', '\u00A9'),
            Automata.makeCharRange('\u00AB', '\u00B4'),
            Automata.makeCharRange('\u2000', '\u206F')));
  }
}
