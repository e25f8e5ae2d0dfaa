package nl.knipsel.evaluate;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The queries of a test collection, in their file's order. Immutable.
///
/// @param all no id twice
public record Topics(List<Topic> all) {
  public Topics {
    all = List.copyOf(all);
    Set<String> ids = new HashSet<>();
    for (Topic topic : all) {
      if (!ids.add(topic.id())) {
        throw new IllegalArgumentException("two topics have the id " + topic.id());
      }
    }
  }

  /// Reads either form: TREC's classic one, known by its first `<top>` (the query is the `<title>`;
  /// the labels `Number:` and `Topic:` and all other elements are left out), or lines of id, tab,
  /// query. UTF-8; `.gz` is unpacked.
  ///
  /// @throws EvaluationFormatException if a topic is malformed or there twice, or if there is none
  public static Topics read(Path file) throws IOException {
    return TopicsReader.read(file);
  }

  /// Writes lines of id, tab, query.
  public void write(Path file) throws IOException {
    try (Writer out = Files.newBufferedWriter(file)) {
      for (Topic topic : all) {
        out.write(topic.id() + '\t' + topic.query() + '\n');
      }
    }
  }
}
