package nl.knipsel.dutch.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.knipsel.dutch.CompoundSplitter;
import nl.knipsel.dutch.Lexicon;
import nl.knipsel.dutch.Part;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Learns from a dictionary of some sixty nouns.
class CompoundTablesTest {
  private static final List<String> MODIFIERS =
      List.of("bos", "tuin", "stads", "kippen", "scheeps", "water", "kunst");
  private static final List<String> HEADS = List.of("brand", "feest", "markt", "weg", "plan");

  @TempDir private static Path directory;

  @BeforeAll
  static void learn() throws IOException {
    CompoundTables.write(dictionary(), directory);
    Files.createFile(directory.resolve("no-split.txt"));
    Files.createFile(directory.resolve("split.tsv"));
  }

  private static List<TaggedForm> dictionary() {
    List<TaggedForm> dictionary = new ArrayList<>();
    for (String modifier : MODIFIERS) {
      for (String head : HEADS) {
        noun(dictionary, modifier + head);
      }
    }
    List.of("bos", "tuin", "stad", "kip", "schip", "water", "kunst")
        .forEach(w -> noun(dictionary, w));
    HEADS.forEach(word -> noun(dictionary, word));
    List.of("regering", "vriendschap", "onderzoek").forEach(word -> noun(dictionary, word));
    dictionary.add(new TaggedForm("kippen", "kip", "ZNW:MRV:DE_"));
    dictionary.add(new TaggedForm("plannen", "plan", "ZNW:MRV:DE_"));
    dictionary.add(new TaggedForm("plannetje", "plan", "ZNW:EKV:VRK:HET"));
    dictionary.add(new TaggedForm("plan", "omplannen", "WKW:TGW:1EP:LOS"));
    dictionary.add(new TaggedForm("kunstbrand", "kunstbranden", "WKW:TGW:1EP"));
    dictionary.add(new TaggedForm("Waterfeest", "Waterfeest", "ENM:LOC:PTS"));
    dictionary.add(new TaggedForm("Bosplan", "Bosplan", "ENM:LOC:PTS"));
    dictionary.add(new TaggedForm("Tuinkunstmarkt", "Tuinkunstmarkt", "ENM:LOC:PTS"));
    return dictionary;
  }

  private static void noun(List<TaggedForm> dictionary, String lemma) {
    dictionary.add(new TaggedForm(lemma, lemma, "ZNW:EKV:DE_"));
  }

  @Test
  void sameDictionaryGivesTheSameBytes(@TempDir Path other) throws IOException {
    CompoundTables.write(dictionary(), other);
    assertThat(other.resolve("parts.tsv")).hasSameBinaryContentAs(directory.resolve("parts.tsv"));
  }

  @Test
  void countsAddUpToTheCompounds() throws IOException {
    List<String> lines = Files.readAllLines(directory.resolve("parts.tsv"));
    assertThat(lines)
        .contains("tuin\t5", "brand\t\t7", "kippen\t5\t\t3", "scheeps\t5\t\t4ip", "stads\t5\t\t1");
    assertThat(lines).contains("plannen\t\t7\t3").noneMatch(line -> line.startsWith("plannetje"));
  }

  @Test
  void learnedPartsSplitWordsThatWereNotInTheDictionary() throws IOException {
    CompoundSplitter splitter = CompoundSplitter.read(directory, Lexicon.EMPTY);
    assertThat(splitter.split("scheepswaterplannen"))
        .extracting(Part::form)
        .containsExactly("scheeps", "water", "plannen");
    assertThat(splitter.split("regering")).isEmpty();
    assertThat(splitter.split("vriendschap")).isEmpty();
  }

  @Test
  void namesThatLookLikeCompoundsStayWhole() throws IOException {
    assertThat(Files.readAllLines(directory.resolve("parts.tsv")))
        .contains("tuinkunstmarkt\t\t\t\t!");
    assertThat(CompoundSplitter.read(directory, Lexicon.EMPTY).split("tuinkunstmarkt")).isEmpty();
  }

  @Test
  void committedTableSaysWhereItComesFrom() throws IOException {
    Path committed = Path.of("index-config", "compounds", "parts.tsv");
    assertThat(Files.readAllLines(committed).subList(0, 4))
        .anyMatch(line -> line.contains("Attribution 3.0"))
        .anyMatch(line -> line.contains("dutch-pos-dict:0.1"))
        .anyMatch(line -> line.contains("mvn -Pcompounds"));
    assertThat(Files.size(committed)).isLessThan(1_500_000);
  }
}
