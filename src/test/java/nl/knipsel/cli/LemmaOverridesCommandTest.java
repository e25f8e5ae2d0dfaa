package nl.knipsel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The user's own lemmas, `lemmas.tsv`, through the real entry point.
class LemmaOverridesCommandTest {
  @TempDir private Path folder;
  private Path dump;
  private Path lemmas;

  @BeforeEach
  void write() throws IOException {
    dump = folder.resolve("2025-12-28T091700_a.txt");
    Files.writeString(
        dump, "Schip gezonken\nVEERE (ANP) - De snorkelaars zagen twee zwoffels bij de dijk.\n");
    lemmas = Files.createDirectories(folder.resolve("config")).resolve("lemmas.tsv");
  }

  private Cli cli() {
    return new Cli()
        .archive(folder.resolve("archive"))
        .variable("KNIPSEL_CONFIG", folder.resolve("config").toString());
  }

  @Test
  void aFormIsFoundByItsOwnLemmasAndNotByThoseOfTheLexicon() throws IOException {
    assertThat(cli().run("index", dump.toString()).code()).isEqualTo(0);
    assertThat(cli().run("search", "dijken", "-n", "0").out()).isEqualTo("1 item\n");
    assertThat(cli().run("search", "kwal", "-n", "0").out()).isEqualTo("0 items\n");

    Files.writeString(lemmas, "dijk\tdijk\ndijken\tdijken\nzwoffels\tkwal|zwoffel\n");
    Cli.Ran refused = cli().run("index", dump.toString());
    assertThat(refused.code()).isEqualTo(4);
    assertThat(refused.err())
        .contains("written with another configuration (different: lemmas.tsv); --rebuild");

    assertThat(cli().run("index", dump.toString(), "--rebuild").code()).isEqualTo(0);
    assertThat(cli().run("search", "dijken", "-n", "0").out()).isEqualTo("0 items\n");
    assertThat(cli().run("search", "dijk", "-n", "0").out()).isEqualTo("1 item\n");
    assertThat(cli().run("--color", "always", "search", "kwallen").out())
        .contains("twee \u001B[1;33mzwoffels\u001B[0m bij");
    assertThat(cli().run("analyze", "zwoffels").out()).contains("kwal ", "zwoffel ");
  }

  @Test
  void aMistakeIsNamedWithFileAndLine() throws IOException {
    Files.writeString(lemmas, "# own\nZwoffels\tzwoffel\n");
    Cli.Ran ran = cli().run("index", dump.toString());
    assertThat(ran.code()).isEqualTo(4);
    assertThat(ran.err()).contains("lemmas.tsv:2: 'Zwoffels' is not lower-case");
  }
}
