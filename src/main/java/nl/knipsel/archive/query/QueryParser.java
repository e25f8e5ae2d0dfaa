package nl.knipsel.archive.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.lucene.queryparser.flexible.core.QueryNodeParseException;
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
import org.apache.lucene.queryparser.flexible.standard.nodes.TermRangeQueryNode;
import org.apache.lucene.queryparser.flexible.standard.parser.ParseException;
import org.apache.lucene.queryparser.flexible.standard.parser.StandardSyntaxParser;

/// Reads the query language:
///
/// ```
/// query   = clause { clause }                       all of them
/// clause  = [ "-" | "NOT" ] both { "OR" both }
/// both    = primary { "AND" primary }
/// primary = [ field ":" ] ( word | phrase | range | "(" query ")" ) [ "^" number ]
/// word    = letters, digits and signs, with "*" and "?" inside or at the end; [ "~" [ "1" | "2" ] ]
/// phrase  = '"' words '"' [ "~" number ]
/// range   = "[" ( date | "*" ) "TO" ( date | "*" ) "]"
/// ```
///
/// The grammar is Lucene's (`StandardSyntaxParser`), on what [TypedQuery] makes of the typed text.
/// Every text is read or refused with a [QuerySyntaxException]; the time is proportional to its
/// length.
public final class QueryParser {
  /// How many words, phrases and other single conditions a query can have.
  public static final int MOST_WORDS = 500;

  private QueryParser() {}

  /// Reads a query.
  ///
  /// @throws QuerySyntaxException if it cannot be understood
  public static Query parse(String text) {
    if (text.isBlank()) {
      throw new QuerySyntaxException(text, 0, "a query is missing");
    }
    TypedQuery typed = new TypedQuery(text);
    if (typed.text().isBlank()) {
      throw new QuerySyntaxException(text, 0, "a word is missing here");
    }
    try {
      Query query =
          simplify(new Conversion(typed).of(new StandardSyntaxParser().parse(typed.text(), "")));
      if (words(query) > MOST_WORDS) {
        throw typed.error(0, "a query has at most %d words".formatted(MOST_WORDS));
      }
      return query;
    } catch (QueryNodeParseException e) {
      throw typed.error(typed.typedPosition(offset(e, typed)), "a word is missing here");
    }
  }

  private static int words(Query query) {
    return switch (query) {
      case Query.And(List<Query> clauses) -> clauses.stream().mapToInt(QueryParser::words).sum();
      case Query.Or(List<Query> clauses) -> clauses.stream().mapToInt(QueryParser::words).sum();
      case Query.Not(Query inner) -> words(inner);
      case Query.Boost(Query inner, float factor) -> words(inner);
      case Query.InField(Field field, Query inner) -> words(inner);
      default -> 1;
    };
  }

  /// Where the token stands that the grammar did not expect.
  private static int offset(QueryNodeParseException error, TypedQuery typed) {
    return error instanceof ParseException unexpected && unexpected.currentToken != null
        ? unexpected.currentToken.next.beginColumn
        : typed.text().length();
  }

  /// A conjunction of one clause is that clause.
  private static Query simplify(Query query) {
    return query instanceof Query.And(List<Query> clauses) && clauses.size() == 1
        ? clauses.getFirst()
        : query;
  }

  /// Lucene's nodes into our tree.
  private record Conversion(TypedQuery typed) {
    Query of(QueryNode node) {
      return switch (node) {
        case QuotedFieldQueryNode quoted -> phrase(quoted, 0);
        case SlopQueryNode slop when slop.getChild() instanceof QuotedFieldQueryNode quoted ->
            phrase(quoted, slop.getValue());
        case SlopQueryNode slop -> of(slop.getChild());
        case FuzzyQueryNode fuzzy -> fuzzy(fuzzy);
        case FieldQueryNode word -> inField(word.getFieldAsString(), word(word));
        case TermRangeQueryNode range -> range(range);
        case GroupQueryNode group -> simplify(of(group.getChild()));
        case BoostQueryNode boost ->
            new Query.Boost(simplify(of(boost.getChild())), boost.getValue());
        case ModifierQueryNode modifier -> modifier(modifier);
        case OrQueryNode or -> new Query.Or(children(or));
        case BooleanQueryNode and -> and(children(and));
        default ->
            throw typed.error(
                0, "this form of query is not known: " + node.getClass().getSimpleName());
      };
    }

    private List<Query> children(QueryNode node) {
      List<Query> clauses = new ArrayList<>();
      node.getChildren().forEach(child -> clauses.add(simplify(of(child))));
      return clauses;
    }

    private static Query and(List<Query> clauses) {
      return clauses.size() == 1 ? clauses.getFirst() : new Query.And(clauses);
    }

    private Query modifier(ModifierQueryNode modifier) {
      Query query = simplify(of(modifier.getChild()));
      return modifier.getModifier() == ModifierQueryNode.Modifier.MOD_NOT
          ? new Query.Not(query)
          : query;
    }

    private Query word(FieldQueryNode node) {
      String text = node.getTextAsString();
      if (isDate(node) || !isPattern(node.getText())) {
        return value(node, text);
      }
      return text.chars().allMatch(c -> c == '*') ? new Query.Everything() : wildcard(node);
    }

    private static boolean isPattern(CharSequence text) {
      return IntStream.range(0, text.length())
          .anyMatch(i -> isJoker(text.charAt(i)) && !wasEscaped(text, i));
    }

    private static boolean isJoker(char c) {
      return c == '*' || c == '?';
    }

    private static boolean wasEscaped(CharSequence text, int i) {
      return text instanceof UnescapedCharSequence escapes && escapes.wasEscaped(i);
    }

    /// A pattern that begins with anything would have to be compared with every word of the
    /// archive.
    private Query wildcard(FieldQueryNode node) {
      CharSequence text = node.getText();
      if (!Character.isLetterOrDigit(Character.codePointAt(text, 0))) {
        throw typed.error(
            typed.typedPosition(node.getBegin()),
            "a pattern needs a letter or digit before its first '*' or '?'");
      }
      StringBuilder pattern = new StringBuilder();
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        boolean literal = c == '\\' || (isJoker(c) && wasEscaped(text, i));
        pattern.append(literal ? "\\" : "").append(c);
      }
      return new Query.Wildcard(pattern.toString());
    }

    private Query value(FieldQueryNode node, String text) {
      return isDate(node)
          ? new Query.Dates(Optional.of(text), Optional.of(text))
          : new Query.Word(text);
    }

    private static boolean isDate(FieldQueryNode node) {
      return Field.of(node.getFieldAsString()).filter(f -> f == Field.DATE).isPresent();
    }

    private Query phrase(QuotedFieldQueryNode quoted, int slop) {
      Query phrase =
          isDate(quoted)
              ? value(quoted, quoted.getTextAsString())
              : new Query.Phrase(quoted.getTextAsString(), slop);
      return inField(quoted.getFieldAsString(), phrase);
    }

    private Query fuzzy(FuzzyQueryNode node) {
      float edits = node.getSimilarity();
      if (edits != 1 && edits != 2) {
        throw typed.error(
            typed.typedPosition(node.getEnd()),
            "'~' after a word takes 1 or 2: how many characters may differ");
      }
      return inField(node.getFieldAsString(), new Query.Fuzzy(node.getTextAsString(), (int) edits));
    }

    private Query range(TermRangeQueryNode range) {
      Optional<Field> field = Field.of(String.valueOf(range.getField()));
      if (field.isEmpty() || field.get() != Field.DATE) {
        throw typed.error(
            typed.typedPosition(range.getLowerBound().getBegin()),
            "only dates have ranges: date:[... TO ...]");
      }
      return inField(
          field.get().key(),
          new Query.Dates(bound(range.getLowerBound()), bound(range.getUpperBound())));
    }

    private static Optional<String> bound(FieldQueryNode node) {
      return Optional.of(node.getTextAsString()).filter(text -> !text.equals("*"));
    }

    private static Query inField(String name, Query query) {
      return Field.of(name).<Query>map(field -> new Query.InField(field, query)).orElse(query);
    }
  }
}
