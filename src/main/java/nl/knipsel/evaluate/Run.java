package nl.knipsel.evaluate;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What one system found for each topic. Immutable.
///
/// Documents stand in trec_eval's order: by score, the highest first, and of equal scores the later
/// id first. Ranks that a file states are not looked at, as trec_eval does not either.
public final class Run {
  private final String tag;
  private final Map<String, List<ScoredDocument>> rankings;

  private Run(String tag, Map<String, List<ScoredDocument>> rankings) {
    this.tag = tag;
    this.rankings = rankings;
  }

  /// Whether this can be a run's name: not empty, without blanks, no `#` at its beginning.
  public static boolean isTag(String text) {
    return Ids.fits(text);
  }

  /// Results that are in memory already.
  ///
  /// @param found by topic, in any order; copied
  /// @throws IllegalArgumentException if an id cannot stand in a TREC file or a topic has a
  ///   document twice
  public static Run of(String tag, Map<String, ? extends List<ScoredDocument>> found) {
    Map<String, List<ScoredDocument>> rankings = new LinkedHashMap<>();
    found.forEach((topic, documents) -> {
      Set<String> ids = new HashSet<>();
      documents.forEach(document -> {
        if (!ids.add(document.id())) {
          throw new IllegalArgumentException(
              "topic %s has document %s twice".formatted(topic, document.id()));
        }
      });
      rankings.put(
          Ids.checked("topic id", topic),
          documents.stream().sorted(ScoredDocument.RANKING).toList());
    });
    return new Run(Ids.checked("run tag", tag), Collections.unmodifiableMap(rankings));
  }

  /// Reads lines of topic, `Q0` (read over), document, rank, score and tag. Blank lines and
  /// comments (`#`) are allowed; `.gz` is unpacked.
  ///
  /// @throws EvaluationFormatException if a line is malformed, repeats a document or has another
  ///   tag than the first one, or if there is none
  public static Run read(Path file) throws IOException {
    RunReader reader = new RunReader();
    NumberedLine.eachRecord(file, reader::line);
    if (reader.tag.isEmpty()) {
      throw EvaluationFormatException.at(file, 1, "no results");
    }
    return of(reader.tag, reader.found);
  }

  private static final class RunReader {
    private final Map<String, List<ScoredDocument>> found = new LinkedHashMap<>();
    private final Map<String, Set<String>> seen = new LinkedHashMap<>();
    private String tag = "";

    void line(NumberedLine line) {
      List<String> fields = line.fields("topic", "Q0", "document", "rank", "score", "tag");
      String topic = fields.get(0);
      String document = fields.get(2);
      line.wholeNumber("rank", fields.get(3));
      if (!seen.computeIfAbsent(topic, t -> new HashSet<>()).add(document)) {
        throw line.fault("topic %s has document %s already".formatted(topic, document));
      }
      if (tag.isEmpty()) {
        tag = fields.get(5);
      } else if (!tag.equals(fields.get(5))) {
        throw line.fault("two runs in one file: %s and %s".formatted(tag, fields.get(5)));
      }
      found
          .computeIfAbsent(topic, t -> new ArrayList<>())
          .add(new ScoredDocument(document, score(line, fields.get(4))));
    }

    private static double score(NumberedLine line, String written) {
      try {
        double score = Double.parseDouble(written);
        if (Double.isFinite(score)) {
          return score;
        }
      } catch (NumberFormatException e) {
        // said below
      }
      throw line.fault("the score is not a finite number: " + written);
    }
  }

  /// Writes TREC's six columns, ranks from 1, scores so that reading gives them back exactly.
  public void write(Path file) throws IOException {
    try (Writer out = Files.newBufferedWriter(file)) {
      for (Map.Entry<String, List<ScoredDocument>> topic : rankings.entrySet()) {
        int rank = 0;
        for (ScoredDocument document : topic.getValue()) {
          rank++;
          List<String> fields =
              List.of(
                  topic.getKey(),
                  "Q0",
                  document.id(),
                  Integer.toString(rank),
                  Double.toString(document.score()),
                  tag);
          out.write(String.join(" ", fields) + '\n');
        }
      }
    }
  }

  /// The system's name.
  public String tag() {
    return tag;
  }

  /// The same results under another name.
  ///
  /// @throws IllegalArgumentException if the name cannot stand in a TREC file
  public Run named(String newTag) {
    return new Run(Ids.checked("run tag", newTag), rankings);
  }

  /// Whether it found nothing for any topic.
  public boolean isEmpty() {
    return rankings.values().stream().allMatch(List::isEmpty);
  }

  /// The topics that it answered, some perhaps without a document.
  public Set<String> topics() {
    return rankings.keySet();
  }

  /// What it found for a topic, best first; empty for an unknown topic.
  public List<ScoredDocument> ranking(String topic) {
    return rankings.getOrDefault(topic, List.of());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Run that && tag.equals(that.tag) && rankings.equals(that.rankings);
  }

  @Override
  public int hashCode() {
    return 31 * tag.hashCode() + rankings.hashCode();
  }

  @Override
  public String toString() {
    return "run %s of %d topics".formatted(tag, rankings.size());
  }
}
