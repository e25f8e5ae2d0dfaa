package nl.knipsel.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.knipsel.archive.query.Query;
import nl.knipsel.archive.query.QueryParser;
import nl.knipsel.news.NewsItem;
import org.junit.jupiter.api.Test;

/// What every archive does alike, whatever engine it is built on: it is held against an embedded
/// archive that holds the same items.
public abstract class ArchiveContract {
  private static final int QUERIES = 300;
  private static final int PAGE = 7;

  /// What the archive was filled with.
  protected abstract ContractItems contents();

  /// The archive itself, open for searching with [ContractItems#CLOCK].
  protected abstract Archive archive();

  /// How much scores may differ, in parts of the score.
  protected double sameScore() {
    return 1e-5;
  }

  /// Whether a word is rated alike that stands for those like it.
  protected boolean ratesLikenessAlike() {
    return true;
  }

  private Archive reference() {
    return contents().reference();
  }

  private RandomRequests requests(long seed) {
    return new RandomRequests(
        ContractItems.SEED + seed, contents().items(), contents().configuration());
  }

  private void assertSame(SearchRequest request) throws IOException {
    SearchResult expected = reference().search(request);
    SearchResult found = archive().search(request);
    String what = request.toString();
    assertThat(found.total()).as(what).isEqualTo(expected.total());
    assertThat(found.folded()).as(what).isEqualTo(expected.folded());
    assertThat(found.allWords()).as(what).isEqualTo(expected.allWords());
    assertThat(found.passed()).as(what).isEqualTo(expected.passed());
    assertThat(found.next().isPresent()).as(what).isEqualTo(expected.next().isPresent());
    assertThat(found.facets()).as(what).isEqualTo(expected.facets());
    assertThat(found.dates()).as(what).isEqualTo(expected.dates());
    assertSameHits(what, found.hits(), expected.hits());
  }

  private void assertSameHits(String what, List<Hit> found, List<Hit> expected) {
    if (what.contains("Fuzzy") && !ratesLikenessAlike()) {
      assertThat(found).as(what).hasSameSizeAs(expected);
      return;
    }
    assertThat(ids(found)).as(what).isEqualTo(ids(expected));
    for (int i = 0; i < expected.size(); i++) {
      Hit one = found.get(i);
      Hit other = expected.get(i);
      assertThat((double) one.score())
          .as(what)
          .isCloseTo(other.score(), within(sameScore() * Math.max(1, other.score())));
      assertThat(scored(one, other)).as(what).isEqualTo(other);
      assertSamePoints(what, one, other);
    }
  }

  private static List<String> ids(List<Hit> hits) {
    return hits.stream().map(hit -> hit.item().id()).toList();
  }

  /// Scores are explained by the same shares; a word that was found by its likeness is rated by the
  /// items at hand.
  private void assertSamePoints(String what, Hit one, Hit other) {
    if (what.contains("Fuzzy")) {
      return;
    }
    List<Explanation.Share> shares = one.explanation().map(Explanation::shares).orElse(List.of());
    List<Explanation.Share> expected =
        other.explanation().map(Explanation::shares).orElse(List.of());
    assertThat(shares.stream().map(ArchiveContract::without).toList())
        .as(what)
        .isEqualTo(expected.stream().map(ArchiveContract::without).toList());
    for (int i = 0; i < expected.size(); i++) {
      assertThat(shares.get(i).points())
          .as(what)
          .isCloseTo(
              expected.get(i).points(),
              within(10 * sameScore() * Math.max(1, expected.get(i).points())));
    }
  }

  private static Explanation.Share without(Explanation.Share share) {
    return new Explanation.Share(
        share.word(), share.reason(), share.by(), share.field(), share.weight(), 0);
  }

  /// With what the other's score is made of.
  private static Hit scored(Hit hit, Hit other) {
    return new Hit(
        hit.item(),
        other.score(),
        hit.headline(),
        hit.snippets(),
        hit.missing(),
        hit.variants(),
        hit.versions(),
        hit.recency(),
        hit.explanation()
            .map(explanation ->
                new Explanation(
                    explanation.matches(),
                    explanation.further(),
                    other.explanation().map(Explanation::shares).orElse(List.of()))));
  }

  @Test
  void randomRequestsFindTheSame() throws IOException {
    RandomRequests requests = requests(0);
    int found = 0;
    for (int i = 0; i < QUERIES; i++) {
      SearchRequest request = requests.request();
      assertSame(request);
      found += reference().search(request).total() > 0 ? 1 : 0;
    }
    assertThat(found).isGreaterThan(QUERIES * 3 / 5);
  }

  private void assertSame(SimilarItems found, SimilarItems expected, String what) {
    assertThat(found.item()).as(what).isEqualTo(expected.item());
    assertThat(found.words()).as(what).isEqualTo(expected.words());
    assertThat(found.shared()).as(what).isEqualTo(expected.shared());
    assertThat(found.result().total()).as(what).isEqualTo(expected.result().total());
    assertThat(found.result().folded()).as(what).isEqualTo(expected.result().folded());
    assertThat(found.result().facets()).as(what).isEqualTo(expected.result().facets());
    assertThat(found.result().dates()).as(what).isEqualTo(expected.result().dates());
    assertThat(found.result().passed()).as(what).isEqualTo(expected.result().passed());
    assertThat(found.result().next()).as(what).isEmpty();
    assertSameHits(what, found.result().hits(), expected.result().hits());
  }

  @Test
  void itemsLikeOneAreTheSame() throws IOException {
    List<NewsItem> items = contents().items();
    RandomRequests requests = requests(3);
    int found = 0;
    for (int i = 0; i < QUERIES / 5; i++) {
      String id = items.get(i * 7 % items.size()).id();
      SearchRequest.Builder builder =
          i % 4 == 0
              ? requests.request().toBuilder().order(Order.RELEVANCE)
              : SearchRequest.builder(QueryParser.parse("*")).facets(List.of(Dimension.AGENCY));
      SearchRequest request =
          builder.evidence(Evidence.SNIPPETS).foldVersions(i % 2 == 0).page(i % 3, PAGE).build();
      SimilarItems expected = reference().similar(id, request).orElseThrow();
      assertSame(archive().similar(id, request).orElseThrow(), expected, id + " " + request);
      found += expected.result().total() > 0 ? 1 : 0;
    }
    assertThat(found).isGreaterThan(QUERIES / 8);
    assertThat(archive().similar("0000000000000000", SearchRequest.of(QueryParser.parse("*"))))
        .isEmpty();
  }

  @Test
  void runningStoriesAreTheSame() throws IOException {
    List<NewsItem> items = contents().items();
    int parts = 0;
    for (int i = 0; i < items.size(); i += 10) {
      String id = items.get(i).id();
      RunningStory expected = reference().story(id, Duration.ofDays(i % 40), 8).orElseThrow();
      assertThat(archive().story(id, Duration.ofDays(i % 40), 8)).contains(expected);
      parts += expected.parts().size() - 1;
    }
    assertThat(parts).isGreaterThan(items.size() / 20);
    assertThat(archive().story("0000000000000000", Duration.ofDays(3), 8)).isEmpty();
  }

  @Test
  void pagesBehindCursorsAreThose() throws IOException {
    RandomRequests requests = requests(1);
    int pages = 0;
    for (int i = 0; i < QUERIES / 10; i++) {
      SearchRequest request =
          requests.request().toBuilder().page(0, PAGE).evidence(Evidence.NONE).build();
      Optional<String> after = Optional.empty();
      Optional<String> expected = Optional.empty();
      do {
        SearchResult page = archive().search(request.toBuilder().after(after).build());
        SearchResult same = reference().search(request.toBuilder().after(expected).build());
        assertThat(page.passed()).isEqualTo(same.passed());
        assertSameHits(request.toString(), page.hits(), same.hits());
        after = page.next();
        expected = same.next();
        assertThat(after.isPresent()).isEqualTo(expected.isPresent());
        pages++;
      } while (after.isPresent());
    }
    assertThat(pages).isGreaterThan(QUERIES / 10);
  }

  private record Streamed(List<Hit> hits, List<Long> totals, boolean goesOn) {}

  private static Streamed streamed(Archive archive, SearchRequest request, long most)
      throws IOException {
    List<Hit> hits = new ArrayList<>();
    List<Long> totals = new ArrayList<>();
    Optional<String> next =
        archive.stream(
            request,
            most,
            new HitReceiver() {
              @Override
              public void found(SearchResult result) {
                totals.add(result.total());
              }

              @Override
              public void hit(Hit hit) {
                hits.add(hit);
              }
            });
    return new Streamed(hits, totals, next.isPresent());
  }

  @Test
  void streamsHandOverTheSame() throws IOException {
    RandomRequests requests = requests(2);
    for (int i = 0; i < QUERIES / 20; i++) {
      SearchRequest request = requests.request();
      for (long most : List.of(0L, 5L, Long.MAX_VALUE)) {
        Streamed found = streamed(archive(), request, most);
        Streamed expected = streamed(reference(), request, most);
        assertThat(found.totals()).isEqualTo(expected.totals());
        assertThat(found.goesOn()).isEqualTo(expected.goesOn());
        assertSameHits(request.toString(), found.hits(), expected.hits());
      }
    }
  }

  @Test
  void idsAreThose() throws IOException {
    RandomRequests requests = requests(3);
    for (int i = 0; i < QUERIES / 10; i++) {
      SearchRequest request = requests.request();
      List<String> found = new ArrayList<>();
      List<String> expected = new ArrayList<>();
      archive().ids(request, found::add);
      reference().ids(request, expected::add);
      assertThat(found).as(request.toString()).containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  @Test
  void itemsComeOutAsTheyWentIn() throws IOException {
    List<NewsItem> items = new ArrayList<>();
    archive().items(items::add);
    assertThat(items).isEqualTo(contents().items());
    List<SourceRecord> sources = new ArrayList<>();
    archive().sources(sources::add);
    assertThat(sources).isEqualTo(contents().sources());
    NewsItem some = items.get(items.size() / 2);
    assertThat(archive().item(some.id())).contains(some);
    assertThat(archive().item("0000000000000000")).isEmpty();
    assertThat(archive().idsBeginning(some.id().substring(0, 1), 5))
        .isEqualTo(reference().idsBeginning(some.id().substring(0, 1), 5));
  }

  @Test
  void versionsAreLinked() throws IOException {
    int linked = 0;
    for (NewsItem item : contents().items()) {
      List<NewsItem> expected = reference().versions(item.id());
      assertThat(archive().versions(item.id())).as(item.id()).isEqualTo(expected);
      linked += expected.isEmpty() ? 0 : 1;
    }
    assertThat(linked).isPositive();
    assertThat(archive().versions("0000000000000000")).isEmpty();
  }

  @Test
  void figuresAreThose() throws IOException {
    ArchiveStats found = archive().stats();
    ArchiveStats expected = reference().stats();
    assertThat(found).usingRecursiveComparison().ignoringFields("bytes").isEqualTo(expected);
    assertThat(found.bytes()).isPositive();
    assertThat(archive().fingerprint()).isEqualTo(reference().fingerprint());
  }

  @Test
  void trendsAreThose() throws IOException {
    RandomRequests requests = requests(4);
    Iterator<TimeStep> steps =
        Stream.generate(() -> List.of(TimeStep.values())).flatMap(List::stream).iterator();
    for (int i = 0; i < QUERIES / 20; i++) {
      List<Query> queries =
          List.of(QueryParser.parse(requests.query()), QueryParser.parse(requests.query()));
      for (Optional<TimeStep> by : List.of(Optional.<TimeStep>empty(), Optional.of(steps.next()))) {
        assertThat(archive().trend(queries, by))
            .as(queries + " by " + by)
            .isEqualTo(reference().trend(queries, by));
      }
    }
  }

  @Test
  void wordsThatStandOutAreThose() throws IOException {
    RandomRequests requests = requests(5);
    int standing = 0;
    for (int i = 0; i < QUERIES / 10; i++) {
      SearchRequest request = requests.request();
      Optional<Keywords.Near> near =
          i % 2 == 0
              ? Optional.empty()
              : Optional.of(new Keywords.Near(QueryParser.parse(requests.word()), i % 7 + 1));
      Keywords expected = reference().keywords(request, near, 12);
      assertThat(archive().keywords(request, near, 12))
          .as(near + " " + request)
          .isEqualTo(expected);
      standing += expected.words().size();
    }
    assertThat(standing).isGreaterThan(QUERIES / 5);
  }

  private interface Answers<Q, A> {
    List<A> of(Archive archive, Q question) throws IOException;
  }

  /// Asks both archives so often.
  ///
  /// @return how many answers there were
  private <Q, A> int assertSameAnswers(int times, Supplier<Q> questions, Answers<Q, A> answers)
      throws IOException {
    int all = 0;
    for (int i = 0; i < times; i++) {
      Q question = questions.get();
      List<A> expected = answers.of(reference(), question);
      assertThat(answers.of(archive(), question)).as("%s", question).isEqualTo(expected);
      all += expected.size();
    }
    return all;
  }

  @Test
  void otherSpellingsAreThose() throws IOException {
    assertThat(assertSameAnswers(QUERIES / 3, requests(6)::misspelt, Archive::suggestions))
        .isGreaterThan(QUERIES / 10);
  }

  @Test
  void beginningsGoOnAlike() throws IOException {
    assertThat(
            assertSameAnswers(
                QUERIES / 3,
                requests(7)::beginning,
                (archive, typed) -> archive.complete(typed, 10)))
        .isGreaterThan(QUERIES / 3);
  }
}
