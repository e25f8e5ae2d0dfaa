package nl.knipsel.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import nl.knipsel.evaluate.Article;
import nl.knipsel.evaluate.ArticleSets;
import nl.knipsel.evaluate.Measures;
import nl.knipsel.evaluate.PairedRandomisationTest;
import nl.knipsel.evaluate.Qrels;
import nl.knipsel.evaluate.QuerySet;
import nl.knipsel.evaluate.QuerySets;
import nl.knipsel.evaluate.Topics;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Measures the chains of [Chains] on articles with headlines and on gold data, and prints Markdown:
///
///     mvn -B -ntp -q -Pmeasure-dutch verify -Darticles=a.jsonl,b.jsonl -Ddistractors=laws.jsonl.gz
///
/// | property | what |
/// | --- | --- |
/// | `articles` | JSON Lines as [ArticleSets] reads them, several files separated by commas |
/// | `distractors` | the same; drawn paragraphs of their bodies are indexed, relevant to nothing |
/// | `gold` | directory of [GoldData]; if empty, no inflected or split queries and no gold tables |
/// | `measure.options` | further options as on a command line; `--help` lists them |
///
/// Bodies are indexed, headlines are the queries. Each column names its query set and how many
/// queries that has.
@Command(
    name = "measure-dutch",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Measures how well chains of Dutch analysis find articles by their headlines.")
public final class DutchMeasurement implements Callable<Integer> {
  @Option(names = "--articles", split = ",", description = "Articles, as JSON Lines.")
  private List<String> articles = List.of();

  @Option(names = "--distractors", split = ",", description = "Texts to draw paragraphs from.")
  private List<String> distractors = List.of();

  @Option(
      names = "--distractor-count",
      description = "How many paragraphs are drawn. Default: ${DEFAULT-VALUE}.")
  private int distractorCount = 20_000;

  @Option(
      names = "--long-distractor-count",
      description = "How many texts as long as articles are drawn. Default: ${DEFAULT-VALUE}.")
  private int longDistractorCount = 8_000;

  @Option(names = "--gold", description = "The directory of the gold files.")
  private String gold = "";

  @Option(
      names = "--pos",
      split = ",",
      description = "The parts of speech to stem and inflect. Default: ${DEFAULT-VALUE}.")
  private Set<String> partsOfSpeech = Set.of("NOUN", "VERB", "ADJ");

  @Option(
      names = "--baseline",
      description = "The chain that ratios refer to. Default: ${DEFAULT-VALUE}.")
  private String baseline = Chains.BASELINE;

  @Option(names = "--seed", description = "Of all that is drawn. Default: ${DEFAULT-VALUE}.")
  private long seed = 42;

  @ArgGroup(exclusive = false)
  private @Nullable Given given;

  @Spec private CommandSpec spec = CommandSpec.create();

  /// Queries that were not derived.
  private static final class Given {
    @Option(
        names = "--given-topics",
        required = true,
        description = "Further queries, say other newspapers' headlines of the same stories.")
    private Path topics = Path.of("");

    @Option(
        names = "--given-qrels",
        required = true,
        description = "Which article ids are relevant to them.")
    private Path qrels = Path.of("");
  }

  public static void main(String[] args) {
    System.exit(new CommandLine(new DutchMeasurement()).execute(args));
  }

  @Override
  public Integer call() throws IOException {
    try (TextArchive archive = new TextArchive()) {
      return measure(archive);
    }
  }

  private int measure(TextArchive archive) throws IOException {
    List<Chain> chains = Chains.all(archive);
    if (chains.stream().noneMatch(chain -> chain.name().equals(baseline))) {
      throw new ParameterException(spec.commandLine(), "no chain is called " + baseline);
    }
    List<Article> read = ArticleSets.read(paths(articles));
    if (read.isEmpty()) {
      throw new ParameterException(spec.commandLine(), "no articles: give --articles");
    }
    List<QuerySet> sets = querySets(read);
    PrintWriter out = spec.commandLine().getOut();
    List<Integer> lengths = read.stream().map(article -> article.body().length()).toList();
    rank("texts as long as articles", read, longDistractorCount, lengths, chains, sets);
    rank("paragraphs", read, distractorCount, List.of(), chains, sets);
    rank("nothing", read, 0, List.of(), chains, sets);
    List<Chain> boosts = Chains.headlineBoosts(archive);
    baseline = boosts.getFirst().name();
    rank("texts with headlines", read, longDistractorCount, lengths, boosts, sets);
    out.println("Left out of a set, as nothing changes in them:\n");
    sets.forEach(set -> out.printf("- %s: %d%n", set.name(), set.leftOut()));
    if (!gold.isBlank()) {
      GoldTables tables = new GoldTables(new GoldData(Path.of(gold)), chains);
      out.printf("%n%s", tables.stemming(partsOfSpeech));
      out.printf("%n%s", tables.compounds());
    }
    out.flush();
    return 0;
  }

  /// Ranks the articles among some distractors.
  private void rank(
      String among,
      List<Article> read,
      int count,
      List<Integer> lengths,
      List<Chain> chains,
      List<QuerySet> sets)
      throws IOException {
    List<Text> texts = new ArrayList<>();
    read.forEach(article -> texts.add(new Text(article.id(), article.body())));
    texts.addAll(Distractors.draw(paths(distractors), count, lengths, seed));
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        "## Among %s%n%n%d articles, %d distractors, seed %d%n%n",
        among, read.size(), texts.size() - read.size(), seed);
    printRanking(
        new RankingTables(
            chains, texts, sets.stream().filter(set -> !set.isEmpty()).toList(), baseline));
    out.flush();
  }

  private List<QuerySet> querySets(List<Article> read) throws IOException {
    DutchQueries queries = new DutchQueries(read, seed);
    List<QuerySet> sets = new ArrayList<>(queries.plain());
    if (!gold.isBlank()) {
      GoldData data = new GoldData(Path.of(gold));
      sets.addAll(queries.ofGold(data, partsOfSpeech));
      sets.addAll(queries.ofSentences(data, partsOfSpeech, seed));
    }
    if (given != null) {
      sets.add(
          new QuerySets(read, seed)
              .given("given", Topics.read(given.topics), Qrels.read(given.qrels)));
    }
    return sets;
  }

  private void printRanking(RankingTables tables) {
    PrintWriter out = spec.commandLine().getOut();
    out.printf("MRR@10, and its ratio to %s%n%n", baseline);
    out.println(tables.means(Measures.reciprocalRank(10)));
    out.printf("p-values of the differences to %s%n%n", baseline);
    out.println(tables.pValues(Measures.reciprocalRank(10), PairedRandomisationTest.seeded(seed)));
    out.printf("recall@10%n%n");
    out.println(tables.means(Measures.recall(10)));
  }

  /// An option that the build leaves empty has one empty name.
  private static List<Path> paths(Collection<String> names) {
    return names.stream().filter(name -> !name.isBlank()).map(Path::of).toList();
  }
}
