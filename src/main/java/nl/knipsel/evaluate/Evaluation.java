package nl.knipsel.evaluate;

import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// A run held against qrels. Immutable.
///
/// A mean is over all topics of the qrels that have a relevant document, whether the run answered
/// them or not: a topic without results counts 0, as with trec_eval's option `-c`. Topics without a
/// relevant document are in no mean (trec_eval takes them for 0), and neither are topics of the run
/// that the qrels do not know; both are listed.
public final class Evaluation {
  private final String tag;
  private final SortedMap<String, GradedRanking> rankings;
  private final SortedSet<String> withoutResults = new TreeSet<>();
  private final SortedSet<String> withoutRelevant = new TreeSet<>();
  private final SortedSet<String> unjudged;

  private Evaluation(Run run, Qrels qrels) {
    tag = run.tag();
    rankings = new TreeMap<>();
    for (String topic : qrels.topics()) {
      GradedRanking ranking = GradedRanking.of(run.ranking(topic), qrels.of(topic));
      if (ranking.relevant() == 0) {
        withoutRelevant.add(topic);
        continue;
      }
      rankings.put(topic, ranking);
      if (ranking.found().isEmpty()) {
        withoutResults.add(topic);
      }
    }
    unjudged = new TreeSet<>(run.topics());
    unjudged.removeAll(qrels.topics());
    if (rankings.isEmpty()) {
      throw new IllegalArgumentException("no topic of the qrels has a relevant document");
    }
  }

  /// Looks up the grade of everything that the run found.
  ///
  /// @throws IllegalArgumentException if no topic of the qrels has a relevant document
  public static Evaluation of(Run run, Qrels qrels) {
    return new Evaluation(run, qrels);
  }

  /// The run's name.
  public String tag() {
    return tag;
  }

  public double mean(Measure measure) {
    return perTopic(measure).values().stream().mapToDouble(Double::doubleValue).sum()
        / rankings.size();
  }

  /// The measure of each topic that is in the mean, by topic id.
  public SortedMap<String, Double> perTopic(Measure measure) {
    SortedMap<String, Double> values = new TreeMap<>();
    rankings.forEach((topic, ranking) -> values.put(topic, measure.of(ranking)));
    return values;
  }

  /// The topics that are in the mean; at least one.
  public Set<String> topics() {
    return Collections.unmodifiableSet(rankings.keySet());
  }

  /// The topics in the mean for which nothing was found; each counts 0.
  public SortedSet<String> withoutResults() {
    return Collections.unmodifiableSortedSet(withoutResults);
  }

  /// The judged topics that are not in the mean, as nothing is relevant to them.
  public SortedSet<String> withoutRelevant() {
    return Collections.unmodifiableSortedSet(withoutRelevant);
  }

  /// The topics of the run that are not in the mean, as the qrels do not know them.
  public SortedSet<String> unjudged() {
    return Collections.unmodifiableSortedSet(unjudged);
  }
}
