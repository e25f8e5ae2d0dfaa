package nl.knipsel.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import nl.knipsel.archive.Hit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is marked in a snippet, for every way in which a word can match.
class MarkedFormsTest {
  private static final String TEXT =
      "De minister van klimaat liep naar de gevechtsvliegtuigen. In Oekrai\u0308ne of Kiev golden"
          + " Russische sancties, schreef hij per e-mail. Geen deals over kernproeven.";

  @TempDir static Path folder;
  private static TextArchive archive;

  @BeforeAll
  static void open() throws IOException {
    archive =
        TextArchive.of(
            folder.resolve("archive"), List.of(new TextArchive.Text("Een kop zonder", TEXT)));
  }

  @AfterAll
  static void close() throws IOException {
    archive.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "liep                 | liep",
        "lopen                | liep",
        "sanctie              | sancties",
        "schrijven            | schreef",
        "vliegtuig            | vliegtuigen",
        "gevecht              | gevechts",
        "gevechtsvliegtuig    | gevechtsvliegtuigen",
        "klimaatminister      | minister, klimaat",
        "rusland              | Russische",
        "Kyiv                 | Kiev",
        "oekra\u00EFne        | Oekrai\u0308ne",
        "oekraine             | Oekrai\u0308ne",
        "email                | e, mail",
        "e-mail               | e, mail",
        "\"geen deals\"       | Geen, deals",
        "\"deals kernproeven\"~2 | deals, kernproeven",
        "kernpro*             | kernproeven",
        "s?nct*               | sancties",
        "kernprooven~1        | kernproeven",
        "sancteis~            | sancties",
      })
  void exactlyTheMatchingFormIsMarked(String query, String marked) throws IOException {
    List<Hit> hits = archive.search(query).hits();
    assertThat(hits).hasSize(1);
    assertThat(TextArchive.marked(hits.getFirst()).stream().collect(Collectors.joining(", ")))
        .isEqualTo(marked);
  }
}
