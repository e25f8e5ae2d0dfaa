package nl.knipsel.evaluate;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What is relevant to which topic, in grades: 1 and above is relevant, 0 and below is not.
/// Immutable.
public final class Qrels {
  private final Map<String, Map<String, Integer>> grades;

  private Qrels(Map<String, Map<String, Integer>> grades) {
    this.grades = grades;
  }

  /// Judgements that are in memory already.
  ///
  /// @param grades by topic and document; copied, order kept
  /// @throws IllegalArgumentException if an id cannot stand in a TREC file
  public static Qrels of(Map<String, ? extends Map<String, Integer>> grades) {
    Map<String, Map<String, Integer>> copy = new LinkedHashMap<>();
    grades.forEach((topic, documents) -> {
      Ids.checked("topic id", topic);
      documents.keySet().forEach(document -> Ids.checked("document id", document));
      copy.put(topic, Collections.unmodifiableMap(new LinkedHashMap<>(documents)));
    });
    return new Qrels(Collections.unmodifiableMap(copy));
  }

  /// Reads lines of topic, iteration (read over), document and grade. Blank lines and comments
  /// (`#`) are allowed; `.gz` is unpacked.
  ///
  /// @throws EvaluationFormatException if a line is malformed or judges a pair for the second time,
  ///   or if there is none
  public static Qrels read(Path file) throws IOException {
    Map<String, Map<String, Integer>> grades = new LinkedHashMap<>();
    NumberedLine.eachRecord(
        file,
        line -> {
          List<String> fields = line.fields("topic", "iteration", "document", "grade");
          String topic = fields.get(0);
          String document = fields.get(2);
          int grade = line.wholeNumber("grade", fields.get(3));
          Integer earlier =
              grades
                  .computeIfAbsent(topic, t -> new LinkedHashMap<>())
                  .putIfAbsent(document, grade);
          if (earlier != null) {
            throw line.fault(
                "document %s is judged for topic %s already, with %d"
                    .formatted(document, topic, earlier));
          }
        });
    if (grades.isEmpty()) {
      throw EvaluationFormatException.at(file, 1, "no judgements");
    }
    return of(grades);
  }

  /// Writes lines of topic, `0`, document and grade.
  public void write(Path file) throws IOException {
    try (Writer out = Files.newBufferedWriter(file)) {
      for (Map.Entry<String, Map<String, Integer>> topic : grades.entrySet()) {
        for (Map.Entry<String, Integer> document : topic.getValue().entrySet()) {
          out.write(topic.getKey() + " 0 " + document.getKey() + ' ' + document.getValue() + '\n');
        }
      }
    }
  }

  /// The topics that have any judgement.
  public Set<String> topics() {
    return grades.keySet();
  }

  /// Whether any document is relevant to any topic; without one nothing can be measured.
  public boolean hasRelevant() {
    return grades.values().stream().flatMap(d -> d.values().stream()).anyMatch(grade -> grade > 0);
  }

  /// The judged documents of a topic with their grades; empty for an unknown topic.
  public Map<String, Integer> of(String topic) {
    return grades.getOrDefault(topic, Map.of());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Qrels that && grades.equals(that.grades);
  }

  @Override
  public int hashCode() {
    return grades.hashCode();
  }

  @Override
  public String toString() {
    return "qrels of %d topics".formatted(grades.size());
  }
}
