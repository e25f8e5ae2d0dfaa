package nl.knipsel.evaluate;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Makes queries of headlines, each to find the article it was made of (known-item search).
///
/// An article that a change would leave as it is has no query in the changed set and is counted as
/// left out. What is drawn depends on seed and article alone, not on the other articles. Immutable.
public final class QuerySets {
  private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
  private static final Pattern INNER_HYPHEN =
      Pattern.compile("(?<=[\\p{L}\\p{M}\\p{N}])[-\u2010\u2011](?=[\\p{L}\\p{N}])");
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final int RAREST = 2;

  private final List<Article> articles;
  private final long seed;

  public QuerySets(List<Article> articles, long seed) {
    this.articles = List.copyOf(articles);
    this.seed = seed;
  }

  /// The headlines as they are.
  public QuerySet headlines() {
    return set("headline", Article::headline);
  }

  /// Each word that has other forms of its lemma is put into one of them, drawn by the seed.
  ///
  /// @param otherForms of a word as written, without it; empty if it is unknown (see [Inflections])
  public QuerySet inflected(Function<String, ? extends Collection<String>> otherForms) {
    return changed(
        "inflected",
        article -> {
          SplittableRandom random = new SplittableRandom(seed ^ article.id().hashCode());
          return Words.replace(
              article.headline(), word -> drawn(otherForms.apply(word), word, random));
        });
  }

  private static String drawn(Collection<String> forms, String word, SplittableRandom random) {
    List<String> sorted = List.copyOf(new TreeSet<>(forms));
    return sorted.isEmpty() ? word : sorted.get(random.nextInt(sorted.size()));
  }

  /// Each compound is replaced by its parts with blanks between them.
  ///
  /// @param splits names where the parts come from
  /// @param parts of a word as written, in the form that the query is to have; fewer than two for a
  ///   word that is no compound
  public QuerySet compoundsApart(String splits, Function<String, ? extends List<String>> parts) {
    return changed(
        "apart (%s)".formatted(splits),
        article ->
            Words.replace(
                article.headline(),
                word -> {
                  List<String> found = parts.apply(word);
                  return found.size() < 2 ? word : String.join(" ", found);
                }));
  }

  /// The two rarest words of each headline, in its order; of equally rare ones the first. A word
  /// with the frequency 0 counts as none. Left out is a headline of fewer than three different
  /// words.
  ///
  /// @param documentFrequency of a word as written (see [DocumentFrequencies])
  public QuerySet rarestTwo(ToIntFunction<String> documentFrequency) {
    return changed(
        "rarest two", article -> rarestTwo(Words.in(article.headline()), documentFrequency));
  }

  private static String rarestTwo(List<String> words, ToIntFunction<String> documentFrequency) {
    List<String> different = words.stream().map(Words::lower).distinct().toList();
    Set<String> rarest =
        different.stream()
            .filter(word -> documentFrequency.applyAsInt(word) > 0)
            .sorted(Comparator.comparingInt(documentFrequency))
            .limit(RAREST)
            .collect(Collectors.toSet());
    return different.size() <= RAREST || rarest.size() < RAREST
        ? ""
        : different.stream().filter(rarest::contains).collect(Collectors.joining(" "));
  }

  /// Accents and diaereses left out: `coördinatie` as `coordinatie`.
  public QuerySet accentsDropped() {
    return changed(
        "no accents",
        article ->
            Normalizer.normalize(
                MARKS
                    .matcher(Normalizer.normalize(article.headline(), Normalizer.Form.NFD))
                    .replaceAll(""),
                Normalizer.Form.NFC));
  }

  /// Hyphens inside of words left out: `e-mail` as `email`.
  public QuerySet hyphensDropped() {
    return changed(
        "no hyphens", article -> INNER_HYPHEN.matcher(article.headline()).replaceAll(""));
  }

  /// Given queries, say another newspaper's headlines of the same stories, as far as the qrels have
  /// one of these articles relevant to them.
  public QuerySet given(String name, Topics topics, Qrels qrels) {
    Set<String> ids = articles.stream().map(Article::id).collect(Collectors.toSet());
    List<Topic> kept = new ArrayList<>();
    Map<String, Map<String, Integer>> grades = new LinkedHashMap<>();
    for (Topic topic : topics.all()) {
      Map<String, Integer> judged = qrels.of(topic.id());
      if (judged.entrySet().stream().anyMatch(e -> e.getValue() > 0 && ids.contains(e.getKey()))) {
        kept.add(topic);
        grades.put(topic.id(), judged);
      }
    }
    return new QuerySet(
        name, new Topics(kept), Qrels.of(grades), topics.all().size() - kept.size());
  }

  private QuerySet changed(String name, Function<Article, String> query) {
    return set(
        name,
        article -> {
          String text = query.apply(article);
          return plain(text).equals(plain(article.headline())) ? "" : text;
        });
  }

  private static String plain(String text) {
    return Words.lower(Normalizer.normalize(onOneLine(text), Normalizer.Form.NFC));
  }

  /// An article whose query is blank is left out.
  private QuerySet set(String name, Function<Article, String> query) {
    List<Topic> topics = new ArrayList<>();
    Map<String, Map<String, Integer>> grades = new LinkedHashMap<>();
    for (Article article : articles) {
      String text = onOneLine(query.apply(article));
      if (!text.isEmpty()) {
        topics.add(new Topic(article.id(), text));
        grades.put(article.id(), Map.of(article.id(), 1));
      }
    }
    return new QuerySet(
        name, new Topics(topics), Qrels.of(grades), articles.size() - topics.size());
  }

  private static String onOneLine(String text) {
    return BLANKS.matcher(text).replaceAll(" ").strip();
  }
}
