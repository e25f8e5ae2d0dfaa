package nl.knipsel.evaluate;

/// Queries of one kind with what they should find. May be empty.
///
/// @param name of the kind, as tables print it
/// @param topics each has the id of the article it was made of, unless it was given
/// @param qrels knows each of the topics
/// @param leftOut how many articles (or given topics) have no query here
public record QuerySet(String name, Topics topics, Qrels qrels, int leftOut) {
  public QuerySet {
    if (!topics.all().stream().allMatch(topic -> qrels.topics().contains(topic.id()))) {
      throw new IllegalArgumentException("%s has topics without judgements".formatted(name));
    }
  }

  public boolean isEmpty() {
    return topics.all().isEmpty();
  }

  public int size() {
    return topics.all().size();
  }
}
