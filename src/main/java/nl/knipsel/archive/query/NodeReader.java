package nl.knipsel.archive.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.queryparser.flexible.core.nodes.BooleanQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.BoostQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.FieldQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.FuzzyQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.GroupQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.ModifierQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.OrQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QuotedFieldQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.SlopQueryNode;
import org.apache.lucene.queryparser.flexible.core.util.UnescapedCharSequence;

/// Lucene's nodes of one query into our tree. Conjunctions in conjunctions become one, as do
/// alternatives in alternatives; what can be too much is counted. Of one thread.
final class NodeReader {
  static final int MOST_BOOST = 1000;

  /// How many `*` and `?` a pattern can have: more can take an automaton past all bounds.
  static final int MOST_JOKERS = 10;

  /// How long a pattern or fuzzy word can be, in characters: automata of long ones take seconds.
  static final int LONGEST_INEXACT = 200;

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private final TypedQuery typed;
  private int words;

  NodeReader(TypedQuery typed) {
    this.typed = typed;
  }

  Query read(QueryNode node) {
    return switch (node) {
      case QuotedFieldQueryNode quoted -> phrase(quoted, 0);
      case SlopQueryNode slop when slop.getChild() instanceof QuotedFieldQueryNode quoted ->
          phrase(quoted, slop.getValue());
      case FuzzyQueryNode fuzzy -> fuzzy(fuzzy);
      case FieldQueryNode word -> word(word);
      case GroupQueryNode group -> read(group.getChild());
      case BoostQueryNode boost -> boost(boost);
      case ModifierQueryNode modifier
          when modifier.getModifier() == ModifierQueryNode.Modifier.MOD_NOT ->
          new Query.Not(read(modifier.getChild()));
      case ModifierQueryNode modifier -> read(modifier.getChild());
      case OrQueryNode or -> either(or);
      case BooleanQueryNode and -> all(and);
      default ->
          throw new IllegalStateException("an unknown node: " + node.getClass().getSimpleName());
    };
  }

  private Query all(QueryNode node) {
    List<Query> clauses =
        node.getChildren().stream()
            .map(this::read)
            .flatMap(clause ->
                clause instanceof Query.And(List<Query> inner) ? inner.stream() : Stream.of(clause))
            .toList();
    return clauses.size() == 1 ? clauses.getFirst() : new Query.And(clauses);
  }

  private Query either(QueryNode node) {
    List<Query> clauses = new ArrayList<>();
    for (QueryNode child : node.getChildren()) {
      Query clause = read(child);
      if (clause instanceof Query.Or(List<Query> inner)) {
        clauses.addAll(inner);
      } else {
        clauses.add(clause);
      }
    }
    return new Query.Or(clauses);
  }

  private Query boost(BoostQueryNode node) {
    Query query = read(node.getChild());
    if (node.getValue() > MOST_BOOST) {
      throw typed.error(end(node.getChild()), QueryProblem.BOOST_FACTOR, MOST_BOOST);
    }
    return new Query.Boost(query, node.getValue());
  }

  /// Where a word begins, or the quote of a phrase.
  private int begin(FieldQueryNode node) {
    return typed.typedPosition(node.getBegin() - (node instanceof QuotedFieldQueryNode ? 1 : 0));
  }

  /// Where the last word of a node ends.
  private int end(QueryNode node) {
    return switch (node) {
      case QuotedFieldQueryNode quoted -> typed.typedPosition(quoted.getEnd() + 1);
      case FieldQueryNode leaf -> typed.typedPosition(leaf.getEnd());
      default -> node.isLeaf() ? 0 : end(node.getChildren().getLast());
    };
  }

  private Query word(FieldQueryNode node) {
    count(node, 1);
    if (isDate(node)) {
      return dates(node);
    }
    if (!isPattern(node.getText())) {
      return inField(node, new Query.Word(node.getTextAsString()));
    }
    boolean all = node.getText().chars().allMatch(c -> c == '*');
    return inField(node, all ? new Query.Everything() : wildcard(node));
  }

  private static boolean isPattern(CharSequence text) {
    return IntStream.range(0, text.length()).anyMatch(i -> isJoker(text, i));
  }

  private static boolean isJoker(CharSequence text, int i) {
    return (text.charAt(i) == '*' || text.charAt(i) == '?')
        && !(text instanceof UnescapedCharSequence escapes && escapes.wasEscaped(i));
  }

  /// In text, a pattern that begins with anything would have to be compared with every word of the
  /// archive; of agencies, places and so on there are few.
  private Query wildcard(FieldQueryNode node) {
    CharSequence text = node.getText();
    int start = begin(node);
    checkLength(node);
    if (field(node).map(Field::isText).orElse(true)
        && !Character.isLetterOrDigit(Character.codePointAt(text, 0))) {
      throw typed.error(start, QueryProblem.PATTERN_OPEN);
    }
    if (IntStream.range(0, text.length()).filter(i -> isJoker(text, i)).count() > MOST_JOKERS) {
      throw typed.error(start, QueryProblem.PATTERN_COSTLY, MOST_JOKERS);
    }
    StringBuilder pattern = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean literal = !isJoker(text, i) && "\\*?".indexOf(c) >= 0;
      pattern.append(literal ? "\\" : "").append(c);
    }
    return new Query.Wildcard(pattern.toString());
  }

  private void checkLength(FieldQueryNode node) {
    if (node.getText().length() > LONGEST_INEXACT) {
      throw typed.error(begin(node), QueryProblem.INEXACT_LONG, LONGEST_INEXACT);
    }
  }

  private Query phrase(QuotedFieldQueryNode quoted, int slop) {
    String text = quoted.getTextAsString();
    count(quoted, BLANKS.split(text.strip()).length);
    if (isDate(quoted)) {
      return dates(quoted);
    }
    return inField(quoted, new Query.Phrase(text, slop));
  }

  private Query fuzzy(FuzzyQueryNode node) {
    count(node, 1);
    if (isDate(node)) {
      throw typed.error(begin(node), QueryProblem.DATE_EXPECTED);
    }
    if (isPattern(node.getText())) {
      throw typed.error(end(node), QueryProblem.FUZZY_PATTERN);
    }
    checkLength(node);
    float edits = node.getSimilarity();
    if (edits != 1 && edits != 2) {
      throw typed.error(end(node), QueryProblem.FUZZY_EDITS);
    }
    return inField(node, new Query.Fuzzy(node.getTextAsString(), (int) edits));
  }

  private Query dates(FieldQueryNode node) {
    int position = begin(node);
    return inField(node, new DatesReader(typed.typed(), node.getTextAsString(), position).read());
  }

  private static boolean isDate(FieldQueryNode node) {
    return field(node).equals(Optional.of(Field.DATE));
  }

  private static Optional<Field> field(FieldQueryNode node) {
    return Field.of(node.getFieldAsString());
  }

  private static Query inField(FieldQueryNode node, Query query) {
    return field(node).<Query>map(field -> new Query.InField(field, query)).orElse(query);
  }

  private void count(FieldQueryNode node, int more) {
    words += more;
    if (words > QueryParser.MOST_WORDS) {
      throw typed.error(begin(node), QueryProblem.TOO_MANY_WORDS, QueryParser.MOST_WORDS);
    }
  }
}
