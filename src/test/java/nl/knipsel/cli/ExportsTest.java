package nl.knipsel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.knipsel.Golden;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Hits as files for other programs, through the real entry point.
class ExportsTest {
  private static final String HEADING =
      "rank,id,kind,headline,dateline,places,agencies,section,publishedFrom,publishedTo,certain,"
          + "sightings,source,url,score,versions,text,query,command,total,archive,configuration,"
          + "tool,time";

  /// A page with what is special to LaTeX, to spreadsheets and to terminals.
  private static final String NASTY =
      """
      {"text":"%s","url":"https://www.krant.example/a_b/100%%25?x=1&y=#deel","date":"2025-12-28T09:17:00Z"}
      """
          .formatted(
              "=HYPERLINK(\\\"x\\\") & 100% voor $5 {ruimte} #1_a~b^c \\\\macro\\n\\n"
                  + "'S-HERTOGENBOSCH (ANP) - De sluis gaat open, \\\"eindelijk\\\", zegt de wethouder"
                  + " tegen wie@voorbeeld. TY  - BOOK\\u001b[31m is rood.\\n\\n"
                  + "@SUM(A1) staat in de tweede alinea van het bericht over de sluis.");

  @TempDir static Path folder;
  private static Path archive;
  private static Path odd;

  @BeforeAll
  static void indexTheSamplesAndAnOddPage() throws IOException {
    archive = folder.resolve("archive");
    assertThat(cli(archive).run("index", "samples").code()).isZero();
    Path page = folder.resolve("odd.jsonl");
    Files.writeString(page, NASTY);
    odd = folder.resolve("odd");
    Cli.Ran indexed = cli(odd).run("index", page.toString());
    assertThat(indexed.code()).as(indexed.err()).isZero();
  }

  private static Cli cli(Path archive) {
    return new Cli().archive(archive);
  }

  private static String export(String... args) {
    Cli.Ran ran = cli(archive).run(args);
    assertThat(ran.code()).as(ran.err()).isZero();
    return Provenanced.masked(ran.out());
  }

  @ParameterizedTest
  @CsvSource({
    "hits.jsonl, --jsonl, en",
    "hits.csv, --csv, en",
    "hits.bib, --bibtex, en",
    "hits-nl.bib, --bibtex, nl",
    "hits.ris, --ris, en",
    "hits-nl.ris, --ris, nl",
  })
  void wholeOutputs(String golden, String format, String language) {
    Golden.assertMatches(
        golden,
        export(
            "--lang",
            language,
            "search",
            "Poetin Noord-Korea",
            "-n",
            "3",
            "--sort",
            "oldest",
            "--agency",
            "ANP",
            format));
  }

  @Test
  void allHitsAreExportedUnlessALimitIsGiven() {
    assertThat(rows(export("search", "de", "--csv"))).hasSize(105);
    assertThat(export("search", "de", "--bibtex").split("\n@")).hasSize(105);
    assertThat(export("search", "de", "--ris").split("ER  - \r\n")).hasSize(104);
    assertThat(export("search", "de", "--jsonl").lines()).hasSize(105);
    assertThat(rows(export("search", "de", "--csv", "-n", "7"))).hasSize(8);
    assertThat(rows(export("search", "de", "--csv", "--offset", "100")).get(1).getFirst())
        .isEqualTo("101");
  }

  @Test
  void csvReadsBackAsItWasAndEachLineSaysWhereItIsFrom() {
    List<List<String>> rows =
        rows(export("search", "rusland", "--any", "--place", "Moskou", "--csv"));
    assertThat(rows.getFirst()).containsExactly(HEADING.split(","));
    Set<String> ids = new HashSet<>();
    for (List<String> row : rows.subList(1, rows.size())) {
      assertThat(row).hasSize(24);
      assertThat(ids.add(row.get(1))).isTrue();
      assertThat(row.get(5)).contains("MOSKOU");
      assertThat(row.subList(17, 24))
          .containsExactly(
              "rusland",
              "knipsel search --any --place=Moskou rusland",
              Integer.toString(rows.size() - 1),
              "ARCHIVE",
              "CONFIGURATION",
              "knipsel (not packaged)",
              "2026-01-20T13:00+01:00");
    }
  }

  @Test
  void cellsThatASpreadsheetMightCalculateBeginWithAnApostrophe() {
    String csv = cli(odd).run("search", "sluis", "--csv").out();
    List<String> row = rows(csv).get(1);
    assertThat(row.get(3)).startsWith("'=HYPERLINK(\"x\") & 100%");
    assertThat(row.get(16)).contains("@SUM").doesNotContain("\u001b");
    assertThat(csv).contains("\"'=HYPERLINK(\"\"x\"\") &");
    assertThat(rows(cli(odd).run("search", "-bloemkool sluis", "--csv").out()).get(1).get(17))
        .isEqualTo("'-bloemkool sluis");
    for (String sign : List.of("=", "+", "-", "@", "\t=", " -", "\r@", "\uFF1D")) {
      assertThat(Csv.text(sign + "1")).as(sign).matches("(?s)\"?'.*");
    }
    assertThat(Csv.text("'s-Gravenhage")).isEqualTo("'s-Gravenhage");
    assertThat(Csv.text("a-b")).isEqualTo("a-b");
  }

  @Test
  void aByteOrderMarkStandsFirstIfItIsWanted() {
    assertThat(export("search", "brug", "--csv", "--bom")).startsWith("\uFEFFrank,id,");
    assertThat(export("search", "brug", "--csv")).startsWith("rank,id,");
    assertThat(cli(archive).run("search", "brug", "--ris", "--bom").code()).isEqualTo(2);
  }

  @Test
  void bibtexHasNothingThatLatexWouldObey() {
    String entry = cli(odd).run("search", "sluis", "--bibtex").out();
    assertThat(entry)
        .contains(
            "  title = {{=HYPERLINK(\"x\") \\& 100\\% voor \\$5 \\textbraceleft{}ruimte"
                + "\\textbraceright{} \\#1\\_a\\textasciitilde{}b\\textasciicircum{}c"
                + " \\textbackslash{}macro}},")
        .contains("  author = {{ANP}},")
        .contains("  journal = {krant.example},")
        .contains("  url = {https://www.krant.example/a_b/100%25?x=1&y=#deel},")
        .contains("  urldate = {2025-12-28},")
        .doesNotContain("year =");
    assertThat(entry.chars().filter(c -> c == '{').count())
        .isEqualTo(entry.chars().filter(c -> c == '}').count());
    assertThat(cli(odd).run("search", "sluis OR wie@voorbeeld", "--bibtex").out().split("\n")[0])
        .startsWith("% Found with: knipsel search 'sluis OR wie(at)voorbeeld'; 1 item on ");
    assertThat(HitBibtex.address("http://krant.example/{a}\\b c"))
        .isEqualTo("http://krant.example/%7Ba%7D%5Cb%20c");
  }

  @Test
  void risHasOneLineForEachValue() {
    String entry = cli(odd).run("search", "sluis", "--ris").out();
    assertThat(entry.split("\r\n")).allMatch(line -> line.matches("[A-Z][A-Z0-9]  - .*"));
    assertThat(entry)
        .startsWith("TY  - NEWS\r\n")
        .endsWith("ER  - \r\n")
        .contains("\r\nT2  - krant.example\r\n", "\r\nKW  - 'S-HERTOGENBOSCH\r\n")
        .contains("\r\nY2  - 2025/12/28/\r\n");
    assertThat(entry.lines().filter(line -> line.startsWith("TY  - "))).hasSize(1);
  }

  @Test
  void keysAreUniqueAndThoseOfTheItems() {
    List<String> keys =
        export("search", "de", "--bibtex")
            .lines()
            .filter(line -> line.startsWith("@"))
            .map(line -> line.replaceAll("@[a-z]+\\{knipsel-([0-9a-f]{16}),", "$1"))
            .toList();
    assertThat(keys)
        .doesNotHaveDuplicates()
        .isEqualTo(
            rows(export("search", "de", "--csv")).stream().skip(1).map(row -> row.get(1)).toList());
  }

  @Test
  void formatsExcludeEachOtherAndWhatDoesNotGoWithThem() {
    for (String args :
        List.of(
            "--json --jsonl",
            "--csv --bibtex",
            "--ris --csv",
            "--csv --facet agency",
            "--json --bom",
            "-o file")) {
      Cli.Ran ran =
          cli(archive)
              .run(
                  Stream.concat(Stream.of("search", "brug"), Stream.of(args.split(" ")))
                      .toArray(String[]::new));
      assertThat(ran.code()).as(args).isEqualTo(2);
      assertThat(ran.out()).isEmpty();
    }
  }

  @Test
  void nothingFoundIsExitCode1WithWhatSaysSo() {
    assertThat(cli(archive).run("search", "tulpenbollen", "--csv"))
        .isEqualTo(new Cli.Ran(1, HEADING + "\r\n", ""));
    assertThat(cli(archive).run("search", "tulpenbollen", "--ris"))
        .isEqualTo(new Cli.Ran(1, "", ""));
    assertThat(cli(archive).run("search", "tulpenbollen", "--jsonl").out())
        .startsWith("{\"type\":\"summary\",\"query\":\"tulpenbollen\",\"total\":0,");
    assertThat(cli(archive).run("search", "tulpenbollen", "--bibtex").code()).isEqualTo(1);
  }

  @Test
  void aFileIsThereWhenItIsWhole() throws IOException {
    Path out = Files.createDirectories(folder.resolve("out"));
    Path file = out.resolve("hits.csv");
    Files.writeString(file, "older");
    assertThat(cli(archive).run("search", "agency:(anp OR", "--csv", "-o", file.toString()))
        .returns(2, Cli.Ran::code);
    assertThat(file).hasContent("older");
    assertThat(cli(archive).run("search", "brug", "--csv", "-o", file.toString()))
        .isEqualTo(new Cli.Ran(0, "", ""));
    assertThat(Provenanced.masked(Files.readString(file)))
        .isEqualTo(export("search", "brug", "--csv"));
    assertThat(cli(archive).run("search", "brug", "--json", "-o", file.toString()).code()).isZero();
    assertThat(Files.readString(file)).startsWith("{\"query\":\"brug\"");
    try (Stream<Path> files = Files.list(out)) {
      assertThat(files).containsExactly(file);
    }
    String nowhere = folder.resolve("nowhere").toString();
    assertThat(cli(archive).run("search", "brug", "--ris", "-o", nowhere + "/hits.ris"))
        .isEqualTo(new Cli.Ran(4, "", "knipsel: " + nowhere + ": no such file or folder\n"));
  }

  /// A reader of RFC 4180.
  private static List<List<String>> rows(String csv) {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < csv.length(); i++) {
      char c = csv.charAt(i);
      if (quoted) {
        if (c != '"') {
          cell.append(c);
        } else if (i + 1 < csv.length() && csv.charAt(i + 1) == '"') {
          cell.append(csv.charAt(++i));
        } else {
          quoted = false;
        }
      } else if (c == '"') {
        assertThat(cell).isEmpty();
        quoted = true;
      } else if (c == ',' || c == '\n') {
        row.add(cell.toString());
        cell.setLength(0);
        if (c == '\n') {
          rows.add(row);
          row = new ArrayList<>();
        }
      } else if (c != '\r') {
        cell.append(c);
      }
    }
    assertThat(cell).isEmpty();
    return rows;
  }
}
