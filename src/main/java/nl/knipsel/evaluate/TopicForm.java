package nl.knipsel.evaluate;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import nl.knipsel.archive.query.Query;
import nl.knipsel.archive.query.QueryParser;
import nl.knipsel.archive.query.QueryProblem;
import nl.knipsel.archive.query.QuerySyntaxException;

/// How the text of a topic is to be read.
public enum TopicForm {
  /// Plain text: the words between its blanks, at most [#MOST_WORDS]; no sign has a meaning.
  WORDS {
    @Override
    public Query query(Topic topic) {
      List<Query> words =
          Arrays.stream(BLANKS.split(topic.query()))
              .filter(word -> !word.isEmpty())
              .<Query>map(Query.Word::new)
              .toList();
      if (words.size() > MOST_WORDS) {
        throw new QuerySyntaxException(topic.query(), 0, QueryProblem.TOO_MANY_WORDS, MOST_WORDS);
      }
      return words.size() > 1 ? new Query.And(words) : new Query.Word(topic.query());
    }
  },

  /// The query language, as `knipsel search` reads it.
  QUERY_LANGUAGE {
    @Override
    public Query query(Topic topic) {
      return QueryParser.parse(topic.query());
    }
  };

  /// Several times a long headline, and far from what an archive can no longer answer.
  static final int MOST_WORDS = 128;

  private static final Pattern BLANKS = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

  /// What the topic asks for.
  ///
  /// @throws QuerySyntaxException if the text is not in the query language where that is wanted, or
  ///   has too many words
  public abstract Query query(Topic topic);
}
