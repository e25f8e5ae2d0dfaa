package nl.knipsel.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What `--explain` says that a score is made of adds up to the score, over a simulated archive.
/// `-Dknipsel.seed=...` repeats a failure.
class ExplainedScoresTest {
  private static final long SEED = Long.getLong("knipsel.seed", 20251228);
  private static final int QUERIES = 200;
  private static final Pattern NUMBER =
      Pattern.compile("\"(score|points)\":(-?[0-9.]+(?:E-?[0-9]+)?)");
  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}'-]+");

  @TempDir static Path folder;
  private static Path archive;
  private static List<String> words;

  @BeforeAll
  static void indexSimulatedNews() {
    archive = folder.resolve("archive");
    Path corpus = folder.resolve("corpus.jsonl");
    Cli.Ran simulated =
        new Cli()
            .run(
                "simulate",
                corpus.toString(),
                "--items",
                "400",
                "--format",
                "c4",
                "--seed",
                Long.toString(SEED));
    assertThat(simulated.code()).isEqualTo(0);
    assertThat(cli().run("index", corpus.toString()).code()).isEqualTo(0);
    words =
        cli()
            .run("export")
            .out()
            .lines()
            .filter(line -> line.contains("\"text\":"))
            .map(line -> line.replaceAll("\"[a-zA-Z]+\":|\\\\.", " "))
            .flatMap(line -> WORD.matcher(line).results().map(MatchResult::group))
            .toList();
  }

  private static Cli cli() {
    return new Cli().archive(archive);
  }

  @Test
  void thePartsOfEveryScoreAddUpToIt() {
    Random random = new Random(SEED);
    int hits = 0;
    for (int i = 0; i < QUERIES; i++) {
      List<String> command = new ArrayList<>(List.of("search", "--explain", "--json", "-n", "3"));
      if (random.nextInt(4) == 0) {
        command.add("--any");
      }
      if (random.nextInt(10) == 0) {
        command.add("--exact");
      }
      command.add("--");
      command.add(query(random));
      Cli.Ran ran = cli().run(command.toArray(String[]::new));
      String where = "-Dknipsel.seed=%d, query %d: %s%n%s".formatted(SEED, i, command, ran.out());
      assertThat(ran.code()).as(where + ran.err()).isLessThan(2);
      hits += addedUp(ran.out(), where);
    }
    assertThat(hits).as("hits, seed %d", SEED).isGreaterThan(QUERIES);
  }

  /// Checks each hit and returns how many there are.
  private static int addedUp(String json, String where) {
    List<Double> scores = new ArrayList<>();
    List<Double> sums = new ArrayList<>();
    Matcher numbers = NUMBER.matcher(json);
    while (numbers.find()) {
      double number = Double.parseDouble(numbers.group(2));
      if (numbers.group(1).equals("score")) {
        scores.add(number);
        sums.add(0.0);
      } else {
        sums.add(sums.removeLast() + number);
      }
    }
    for (int hit = 0; hit < scores.size(); hit++) {
      assertThat(sums.get(hit))
          .as("hit %d of %s", hit, where)
          .isEqualTo(scores.get(hit), within(1e-4));
    }
    return scores.size();
  }

  private static String query(Random random) {
    List<String> clauses = new ArrayList<>();
    int count = 1 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      clauses.add(clause(random));
    }
    String joint = random.nextInt(4) == 0 ? " OR " : " ";
    String query = String.join(joint, clauses);
    return random.nextInt(6) == 0 ? query + " -" + word(random) : query;
  }

  private static String clause(Random random) {
    String word = word(random);
    return switch (random.nextInt(16)) {
      case 0 -> "\"" + phrase(random) + "\"";
      case 1 -> "\"" + phrase(random) + "\"~4";
      case 2 -> word.substring(0, Math.min(3, word.length())) + "*";
      case 3 -> word.substring(0, 1) + "?" + word.substring(2) + "*";
      case 4 -> word + "~1";
      case 5 -> word + "^" + (1 + random.nextInt(4));
      case 6 -> "(" + word + " OR " + word(random) + ")^0.5";
      case 7 -> "headline:" + word;
      case 8 -> "body:(" + word + " " + word(random) + ")";
      case 9 -> "agency:anp";
      case 10 -> "date:2025";
      case 11 -> "kind:article";
      case 12 -> "(Kiev OR VS)";
      case 13 -> "klimaat-" + word;
      default -> word;
    };
  }

  private static String phrase(Random random) {
    int at = random.nextInt(words.size() - 1);
    return words.get(at) + " " + words.get(at + 1);
  }

  private static String word(Random random) {
    return words.get(random.nextInt(words.size()));
  }
}
