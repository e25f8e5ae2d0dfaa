package nl.knipsel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Preferences, the pager, completion and manual pages, through the real entry point.
class ShellTest {
  @TempDir static Path folder;
  private static Path archive;

  @BeforeAll
  static void indexTheSamples() {
    archive = folder.resolve("archive");
    assertThat(new Cli().archive(archive).run("index", "samples").code()).isEqualTo(0);
  }

  /// A home whose file of preferences holds this.
  private static Cli preferring(String toml) throws IOException {
    Path home = Files.createTempDirectory(folder, "home");
    Path file = home.resolve(".config/knipsel/config.toml");
    Files.createDirectories(file.getParent());
    Files.writeString(file, toml);
    return new Cli().variable("HOME", home.toString());
  }

  @Test
  void aPersonsFileChoosesArchiveAndLanguage() throws IOException {
    Cli.Ran ran =
        preferring("archive = \"%s\"\nlang = \"nl\"\n".formatted(archive))
            .run("facets", "--facet", "kind");
    assertThat(ran.code()).isEqualTo(0);
    assertThat(ran.out()).startsWith("121 berichten\nsoort ");
  }

  @Test
  void anOptionGoesBeforeAVariableThatBeforeTheFileAndThatBeforeTheLocale() throws IOException {
    String file = "lang = \"nl\"\narchive = \"%s\"\n".formatted(archive);
    String[] command = {"facets", "--facet", "kind"};
    assertThat(preferring(file).variable("LC_ALL", "en_GB.UTF-8").run(command).out())
        .contains("berichten");
    assertThat(preferring(file).variable("KNIPSEL_LANG", "en").run(command).out())
        .contains("items");
    assertThat(
            preferring(file)
                .variable("KNIPSEL_LANG", "en")
                .run("--lang", "nl", "facets", "--facet", "kind")
                .out())
        .contains("berichten");
    assertThat(new Cli().archive(archive).variable("LANGUAGE", "nl:en").run(command).out())
        .contains("berichten");
  }

  @Test
  void configSaysWhatEachPreferenceWasSetBy() throws IOException {
    Cli cli = preferring("# mine\ncolor = \"never\"\n").archive(archive).variable("PAGER", "more");
    List<String> lines = cli.run("--lang", "en", "config", "--origin").out().lines().toList();
    assertThat(lines.get(0)).endsWith("# $KNIPSEL_ARCHIVE").contains(archive.toString());
    assertThat(lines.get(1)).startsWith("config ").endsWith("# default");
    assertThat(lines.get(2)).matches("lang +=\\s+en\\s+# --lang");
    assertThat(lines.get(3)).matches("color +=\\s+never\\s+# .*/\\.config/knipsel/config\\.toml:2");
    assertThat(lines.get(4)).matches("pager +=\\s+more\\s+# \\$PAGER");
  }

  @Test
  void anUnknownPreferenceIsNamedWithItsLine() throws IOException {
    Cli.Ran ran = preferring("\narchiv = \"x\"\n").run("stats");
    assertThat(ran.code()).isEqualTo(4);
    assertThat(ran.err())
        .matches(
            "knipsel: .*/config\\.toml:2: unknown key 'archiv' \\(did you mean 'archive'\\?\\)\n");
  }

  @Test
  void aColourThatThereIsNotIsNamedWithWhatSetIt() {
    Cli.Ran ran =
        new Cli().archive(archive).variable("KNIPSEL_COLOR", "blue").run("search", "markt");
    assertThat(ran.code()).isEqualTo(4);
    assertThat(ran.err())
        .isEqualTo("knipsel: $KNIPSEL_COLOR must be auto, always or never, not 'blue'\n");
  }

  @Test
  void longOutputOnATerminalGoesThroughThePager() throws IOException {
    Path shown = folder.resolve("shown");
    String plain = new Cli().archive(archive).run("show", "6b39a445").out();
    Cli.Ran ran =
        new Cli()
            .archive(archive)
            .variable("NO_COLOR", "1")
            .pagingTo(shown)
            .run("--pager", "sed 's/^/| /'", "show", "6b39a445");
    assertThat(ran).isEqualTo(new Cli.Ran(0, "", ""));
    assertThat(Files.readString(shown))
        .isEqualTo(plain.replaceAll("(?m)^", "| ").replaceAll("\\| $", ""));
  }

  @Test
  void aPagerThatIsLeftEarlyIsNoError() {
    Cli.Ran ran =
        new Cli()
            .archive(archive)
            .pagingTo(folder.resolve("left"))
            .run("--pager", "true", "search", "de", "--any", "-n", "1000");
    assertThat(ran).isEqualTo(new Cli.Ran(0, "", ""));
  }

  @Test
  void nothingIsPagedOnAPipeOrWithoutAPager() throws IOException {
    Path shown = folder.resolve("not-shown");
    assertThat(
            new Cli().archive(archive).pagingTo(shown).run("--pager", "none", "show", "6b39a445"))
        .extracting(Cli.Ran::out)
        .asString()
        .isNotEmpty();
    assertThat(shown).doesNotExist();
    assertThat(
            new Cli().archive(archive).variable("KNIPSEL_PAGER", "false").run("show", "6b39a445"))
        .extracting(Cli.Ran::code)
        .isEqualTo(0);
  }

  @Test
  void theCompletionScriptCompletesCommandsAndOptions() throws Exception {
    Path script = folder.resolve("completion.bash");
    Files.writeString(script, new Cli().run("completion", "bash").out());
    assertThat(completed(script, "knipsel", "sea")).containsExactly("search");
    assertThat(completed(script, "knipsel", "search", "--fac")).containsExactly("--facet");
    assertThat(new Cli().run("completion", "zsh").out()).startsWith("autoload -U +X bashcompinit");
    assertThat(new Cli().run("completion", "fish").code()).isEqualTo(2);
  }

  @Test
  void theCompletionScriptCompletesQueriesByTheArchive() throws Exception {
    Path script = folder.resolve("completion.bash");
    String asked =
        "knipsel() { printf '%s\\n' \"$*\" >>'" + folder.resolve("asked") + "'; cat '%s'; }\n";
    Path answer = folder.resolve("answer");
    Files.writeString(
        answer,
        new Cli().archive(archive).run("complete", "poetin noo").out()
            + "    1  poetin van 't (oude) plein\n");
    Files.writeString(
        script, new Cli().run("completion", "bash").out() + asked.formatted("%s", answer));
    assertThat(
            completed(script, "knipsel", "--archive", "=", "a", "search", "--any", "poetin", "noo"))
        .contains("Noord-Korea", "van \\'t \\(oude\\) plein");
    assertThat(completed(script, "knipsel", "search", "--date", "poe")).isNotEmpty();
    assertThat(completed(script, "knipsel", "search", "po")).isEmpty();
    assertThat(completed(script, "knipsel", "index", "dump")).isEmpty();
    assertThat(Files.readAllLines(folder.resolve("asked")))
        .containsExactly("--archive a complete -- poetin noo", "complete -- poe");
  }

  /// What bash offers behind these words.
  private static List<String> completed(Path script, String... words) throws Exception {
    String line =
        "source '%s'; COMP_WORDS=(%s); COMP_CWORD=%d; COMP_LINE='%s'; _knipsel; printf '%%s\\n' \"${COMPREPLY[@]}\""
            .formatted(script, String.join(" ", words), words.length - 1, String.join(" ", words));
    Process bash = new ProcessBuilder("bash", "--norc", "-c", line).start();
    String out = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(bash.waitFor(1, TimeUnit.MINUTES)).isTrue();
    return out.lines().map(String::strip).filter(word -> !word.isEmpty()).toList();
  }

  @Test
  void everyCommandHasAManualPage() throws IOException {
    Path pages = folder.resolve("man1");
    assertThat(new Cli().run("man", "--to", pages.toString())).isEqualTo(new Cli.Ran(0, "", ""));
    String root = Files.readString(pages.resolve("knipsel.1"));
    assertThat(root)
        .startsWith(".TH KNIPSEL 1 ")
        .contains(".SH COMMANDS", ".B knipsel\\-search(1)");
    String search = Files.readString(pages.resolve("knipsel-search.1"));
    assertThat(search)
        .isEqualTo(new Cli().run("man", "search").out())
        .contains(
            """
            .SH NAME
            knipsel\\-search \\- Finds items, best first
            .SH SYNOPSIS
            .B knipsel search
            """)
        .contains(".TP\n.B \\-\\-certain\n");
    assertThat(new Cli().run("man", "serach").err())
        .isEqualTo("knipsel: there is no command 'serach' (see: knipsel man --help)\n");
  }
}
