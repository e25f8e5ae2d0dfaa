package nl.knipsel.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QuerySetsTest {
  private static final List<Article> ARTICLES =
      List.of(
          new Article("a1", "Poetin bezoekt\nNoord-Korea", "Hij sprak daar de leider."),
          new Article("a2", "Coördinatie van vakbondsleden", "De leden van de vakbond."),
          new Article("a3", "Eieren duur", "Een ei kost meer; eieren zijn duur."));

  private final QuerySets sets = new QuerySets(ARTICLES, 7);

  @Test
  void headlinesAreQueriesForTheirOwnArticle() {
    QuerySet set = sets.headlines();

    assertThat(set.topics().all())
        .containsExactly(
            new Topic("a1", "Poetin bezoekt Noord-Korea"),
            new Topic("a2", "Coördinatie van vakbondsleden"),
            new Topic("a3", "Eieren duur"));
    assertThat(set.qrels())
        .isEqualTo(
            Qrels.of(Map.of("a1", Map.of("a1", 1), "a2", Map.of("a2", 1), "a3", Map.of("a3", 1))));
    assertThat(set.leftOut()).isZero();
  }

  @Test
  void wordsWithOtherFormsArePutIntoOneOfThem() {
    Inflections inflections =
        new Inflections(
            List.of(
                new GoldForm("bezoekt", "bezoeken"),
                new GoldForm("bezocht", "bezoeken"),
                new GoldForm("eieren", "ei"),
                new GoldForm("ei", "ei"),
                new GoldForm("Duur", "duur")));

    QuerySet set = sets.inflected(inflections);

    assertThat(set.topics().all())
        .containsExactly(new Topic("a1", "Poetin bezocht Noord-Korea"), new Topic("a3", "ei duur"));
    assertThat(set.leftOut()).isEqualTo(1);
  }

  @Test
  void theDrawnFormDependsOnSeedAndArticleAlone() {
    Set<String> forms = Set.of("v", "w", "x", "y", "z");
    List<Topic> all = sets.inflected(word -> forms).topics().all();

    assertThat(new QuerySets(ARTICLES, 7).inflected(word -> forms).topics().all()).isEqualTo(all);
    assertThat(new QuerySets(ARTICLES.subList(1, 3), 7).inflected(word -> forms).topics().all())
        .isEqualTo(all.subList(1, 3));
    assertThat(new QuerySets(ARTICLES, 8).inflected(word -> forms).topics().all())
        .isNotEqualTo(all);
  }

  @Test
  void compoundsAreWrittenApart() {
    Map<String, List<String>> parts = Map.of("vakbondsleden", List.of("vak", "bond", "lid"));

    QuerySet set = sets.compoundsApart("treebank", word -> parts.getOrDefault(word, List.of(word)));

    assertThat(set.name()).isEqualTo("apart (treebank)");
    assertThat(set.topics().all()).containsExactly(new Topic("a2", "Coördinatie van vak bond lid"));
    assertThat(set.leftOut()).isEqualTo(2);
  }

  @Test
  void theTwoRarestWordsStandInTheHeadlinesOrder() {
    Map<String, Integer> frequencies =
        Map.of("poetin", 9, "bezoekt", 3, "noord-korea", 2, "van", 99, "vakbondsleden", 1);

    QuerySet set = sets.rarestTwo(word -> frequencies.getOrDefault(word, 0));

    // 'coördinatie' has the frequency 0; 'Eieren duur' has only two words
    assertThat(set.topics().all())
        .containsExactly(
            new Topic("a1", "bezoekt noord-korea"), new Topic("a2", "van vakbondsleden"));
    assertThat(set.leftOut()).isEqualTo(1);
  }

  @Test
  void documentFrequenciesCountArticlesNotOccurrences() {
    DocumentFrequencies frequencies = new DocumentFrequencies(ARTICLES);

    assertThat(List.of("de", "leden", "eieren", "Noord-Korea", "onbekend"))
        .extracting(frequencies::applyAsInt)
        .containsExactly(2, 1, 1, 1, 0);
  }

  @Test
  void accentsAreDropped() {
    QuerySet set = sets.accentsDropped();

    assertThat(set.topics().all())
        .containsExactly(new Topic("a2", "Coordinatie van vakbondsleden"));
    assertThat(set.leftOut()).isEqualTo(2);
  }

  @Test
  void hyphensInsideOfWordsAreDropped() {
    List<Article> articles =
        List.of(
            new Article("1", "In- en uitvoer per e-mail - ook tv\u2011foto's", "x"),
            new Article("2", "In- en uitvoer", "x"));

    QuerySet set = new QuerySets(articles, 1).hyphensDropped();

    assertThat(set.topics().all())
        .containsExactly(new Topic("1", "In- en uitvoer per email - ook tvfoto's"));
    assertThat(set.leftOut()).isEqualTo(1);
  }

  @Test
  void givenTopicsAreKeptIfOneOfTheArticlesIsRelevant() {
    Topics topics =
        new Topics(
            List.of(new Topic("x1", "Rus op bezoek"), new Topic("x2", "b"), new Topic("x3", "c")));
    Qrels qrels =
        Qrels.of(
            Map.of("x1", Map.of("a1", 2, "z9", 1), "x2", Map.of("a1", 0), "x3", Map.of("z9", 1)));

    QuerySet set = sets.given("other paper", topics, qrels);

    assertThat(set.topics().all()).containsExactly(new Topic("x1", "Rus op bezoek"));
    assertThat(set.qrels()).isEqualTo(Qrels.of(Map.of("x1", Map.of("a1", 2, "z9", 1))));
    assertThat(set.leftOut()).isEqualTo(2);
  }

  @Test
  void inflectionsOfAWordAreTheOtherFormsOfAllItsLemmas() {
    Inflections inflections =
        new Inflections(
            List.of(
                new GoldForm("was", "zijn"),
                new GoldForm("was", "wassen"),
                new GoldForm("waste", "wassen"),
                new GoldForm("Is", "zijn")));

    assertThat(inflections.apply("Was")).containsExactly("is", "waste");
    assertThat(inflections.apply("waste")).containsExactly("was");
    assertThat(inflections.apply("fiets")).isEmpty();
  }
}
