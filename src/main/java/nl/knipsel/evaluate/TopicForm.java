package nl.knipsel.evaluate;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import nl.knipsel.archive.query.Query;
import nl.knipsel.archive.query.QueryParser;

/// How the text of a topic is to be read.
public enum TopicForm {
  /// Plain text: the words between its blanks, all of them; no sign has a meaning.
  WORDS {
    @Override
    public Query query(Topic topic) {
      List<Query> words =
          Arrays.stream(BLANKS.split(topic.query()))
              .filter(word -> !word.isEmpty())
              .<Query>map(Query.Word::new)
              .toList();
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

  private static final Pattern BLANKS = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

  /// What the topic asks for.
  ///
  /// @throws nl.knipsel.archive.query.QuerySyntaxException if the text is to be in the query
  ///   language and is not
  public abstract Query query(Topic topic);
}
