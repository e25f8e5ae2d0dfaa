package nl.knipsel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import nl.knipsel.Golden;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `story` on the samples, through the real entry point.
class StoryCommandTest {
  @TempDir static Path folder;
  private static Path archive;

  @BeforeAll
  static void indexTheSamples() {
    archive = folder.resolve("archive");
    assertThat(new Cli().archive(archive).run("index", "samples").code()).isEqualTo(0);
  }

  private static Cli cli() {
    return new Cli().archive(archive);
  }

  private static String id(String query) {
    String json = cli().run("search", query, "-n", "1", "--json").out();
    int from = json.indexOf("\"id\":\"") + "\"id\":\"".length();
    return json.substring(from, json.indexOf('"', from));
  }

  private static List<String> titles(String out) {
    return out.lines()
        .filter(line -> line.matches("\\d+  .*"))
        .map(line -> line.replaceAll("^\\d+  ", ""))
        .toList();
  }

  @Test
  void aStoryRunsFromTheOldestItemToTheNewestAndSaysWhyEachIsIn() {
    String id = id("kop:raketmotor");
    Golden.assertMatches("story.txt", cli().run("story", id).out());
    Golden.assertMatches("story-nl.txt", cli().run("--lang", "nl", "story", id).out());
    Golden.assertMatches("story.json", cli().run("story", id, "--json").out());
  }

  @Test
  void theBeginningOfAnIdIsEnough() {
    String id = id("kop:raketmotor");
    assertThat(cli().run("story", id.substring(0, 12))).isEqualTo(cli().run("story", id));
  }

  @Test
  void anItemThatSharesNothingRareIsAStoryOfItsOwn() {
    assertThat(cli().run("story", id("kop:treinen Egypte")).out())
        .startsWith("1 item; none is linked to it\n");
  }

  @Test
  void ofMoreThanAreWantedTheLikestAreShownAndTheOthersCounted() {
    String id = id("kop:raketmotor");
    List<String> all = titles(cli().run("story", id).out());
    String two = cli().run("story", id, "-n", "2").out();
    assertThat(titles(two)).hasSize(2).contains("Noord-Korea toont nieuwe raketmotor");
    assertThat(all).containsAll(titles(two));
    assertThat(two).endsWith("\n" + (all.size() - 2) + " more are linked; see --limit\n");
  }

  @Test
  void whatCannotBeUnderstoodIsRefused() {
    assertThat(cli().run("story").code()).isEqualTo(2);
    assertThat(cli().run("story", "ffffffffffffffff").code()).isEqualTo(1);
    assertThat(cli().run("story", "ab", "-n", "0").code()).isEqualTo(2);
    assertThat(cli().run("story", "ab", "--days", "-1").err())
        .contains("--days expects a number from 0 to 3,650");
  }
}
