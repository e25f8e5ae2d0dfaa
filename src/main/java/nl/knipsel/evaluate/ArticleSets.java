package nl.knipsel.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// Reads articles from JSON Lines: one object a line with the strings `id`, `headline` and `body`;
/// other members are read over. UTF-8; a file whose name ends in `.gz` is unpacked.
///
/// A line that is blank or anything else than such an object is an error that names file and line,
/// and so is an id that was there before.
public final class ArticleSets {
  private static final JsonFactory JSON = new JsonFactory();

  private final Map<String, String> placeOfId = new HashMap<>();

  private ArticleSets() {}

  /// All articles of the files, in order.
  ///
  /// @throws EvaluationFormatException if a line is malformed or an id is there twice, be it in two
  ///   files
  public static List<Article> read(Collection<Path> files) throws IOException {
    ArticleSets sets = new ArticleSets();
    List<Article> articles = new ArrayList<>();
    for (Path file : files) {
      sets.eachArticle(file, articles::add);
    }
    return articles;
  }

  /// Hands over one article after the other, for files too large to keep.
  ///
  /// @throws EvaluationFormatException as [#read]
  public static void each(Path file, Consumer<Article> consumer) throws IOException {
    new ArticleSets().eachArticle(file, consumer);
  }

  private void eachArticle(Path file, Consumer<Article> consumer) throws IOException {
    NumberedLine.each(
        file,
        line -> {
          Article article = article(line);
          String earlier = placeOfId.putIfAbsent(article.id(), line.file() + ":" + line.number());
          if (earlier != null) {
            throw line.fault("article %s was there before, at %s".formatted(article.id(), earlier));
          }
          consumer.accept(article);
        });
  }

  private static Article article(NumberedLine line) {
    Map<String, String> strings = strings(line);
    for (String name : List.of("id", "headline", "body")) {
      if (!strings.containsKey(name)) {
        throw line.fault("no string '%s'".formatted(name));
      }
    }
    try {
      return new Article(
          strings.getOrDefault("id", ""),
          strings.getOrDefault("headline", ""),
          strings.getOrDefault("body", ""));
    } catch (IllegalArgumentException e) {
      throw line.fault(String.valueOf(e.getMessage()));
    }
  }

  /// The members of a line's object that are strings.
  private static Map<String, String> strings(NumberedLine line) {
    Map<String, String> strings = new HashMap<>();
    try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), line.text())) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw line.fault("expected one JSON object in each line");
      }
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = json.currentName();
        if (json.nextToken() != JsonToken.VALUE_STRING) {
          json.skipChildren();
        } else if (strings.put(name, json.getString()) != null) {
          throw line.fault("'%s' is there twice".formatted(name));
        }
      }
      if (json.nextToken() != null) {
        throw line.fault("something follows the JSON object");
      }
    } catch (JacksonException e) {
      throw line.fault("not JSON: " + e.getOriginalMessage());
    }
    return strings;
  }
}
