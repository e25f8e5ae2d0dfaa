package nl.knipsel.dutch.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import nl.knipsel.dutch.LexiconWriter;
import nl.knipsel.dutch.MappedLexicon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LexiconEntriesTest {
  private static final List<PosDictionary.Entry> ENTRIES =
      List.of(
          entry("brieven", "brief", "ZNW:MRV:DE_"),
          entry("brieven", "doorbrieven", "WKW:TGW:INF:LOS"),
          entry("leden", "Leden", "ENM:LOC:PTS"),
          entry("leden", "lid", "ZNW:MRV:DE_"),
          entry("leden", "lijden", "WKW:VLT:INF"),
          entry("Oekraïne", "Oekraïne", "ENM:LOC:LND"),
          entry("Geënt", "enten", "WKW:VTD:ONV"),
          entry("geent", "ge-ent", "TSW"),
          entry("post-", "post-", "DVS"),
          entry("ad hoc", "ad hoc", "BYW"),
          entry("foto\u2019s", "foto", "ZNW:MRV:DE_"),
          entry("hond", "hond", "ZNW:EKV:DE_"),
          entry("honden", "hond", "ZNW:MRV:DE_"),
          entry("poederhonden", "poederhonden", "ZNW:MRV:DE_"),
          entry("algebra", "algebra", "ZNW:EKV:DE_"),
          entry("algebra's", "algebra's", "ZNW:MRV:DE_"),
          entry("hersenen", "hersenen", "ZNW:MRV:DE_"));

  @TempDir private Path folder;

  @Test
  void verbsWithoutTheirParticleAreLeftOut() throws IOException {
    try (MappedLexicon lexicon = lexicon(ENTRIES)) {
      assertThat(lexicon.lemmas("brieven")).containsExactly("brief");
    }
  }

  @Test
  void halvesAndGroupsOfWordsAreLeftOut() throws IOException {
    try (MappedLexicon lexicon = lexicon(ENTRIES)) {
      assertThat(lexicon.lemmas("post-")).isEmpty();
      assertThat(lexicon.lemmas("ad hoc")).isEmpty();
    }
  }

  @Test
  void namesComeLast() throws IOException {
    try (MappedLexicon lexicon = lexicon(ENTRIES)) {
      assertThat(lexicon.lemmas("leden")).containsExactly("lijden", "lid", "leden");
    }
  }

  @Test
  void formsAndLemmasAreLowerCase() throws IOException {
    try (MappedLexicon lexicon = lexicon(ENTRIES)) {
      assertThat(lexicon.lemmas("oekraïne")).containsExactly("oekraïne");
      assertThat(lexicon.lemmas("Oekraïne")).isEmpty();
    }
  }

  @Test
  void apostrophesAreStraight() throws IOException {
    try (MappedLexicon lexicon = lexicon(ENTRIES)) {
      assertThat(lexicon.lemmas("foto's")).containsExactly("foto");
    }
  }

  @Test
  void formIsFoundWithoutItsDiacritics() throws IOException {
    try (MappedLexicon lexicon = lexicon(ENTRIES)) {
      assertThat(lexicon.lemmas("oekraine")).containsExactly("oekraïne");
    }
  }

  @Test
  void formOfItsOwnIsNotTakenForOneWithDiacritics() throws IOException {
    try (MappedLexicon lexicon = lexicon(ENTRIES)) {
      assertThat(lexicon.lemmas("geënt")).containsExactly("enten");
      assertThat(lexicon.lemmas("geent")).containsExactly("ge-ent");
    }
  }

  @Test
  void pluralWithoutItsSingularTakesThatOfItsHead() throws IOException {
    try (MappedLexicon lexicon = lexicon(ENTRIES)) {
      assertThat(lexicon.lemmas("poederhonden")).containsExactly("poederhond");
      assertThat(lexicon.lemmas("poederhond")).containsExactly("poederhond");
      assertThat(lexicon.lemmas("algebra's")).containsExactly("algebra");
      assertThat(lexicon.lemmas("hersenen")).containsExactly("hersenen");
    }
  }

  @Test
  void orderOfTheDictionaryDoesNotMatter() throws IOException {
    List<PosDictionary.Entry> shuffled = new ArrayList<>(ENTRIES);
    Collections.shuffle(shuffled, new Random(7));
    write(ENTRIES, folder.resolve("a.fst"));
    write(shuffled, folder.resolve("b.fst"));
    assertThat(folder.resolve("a.fst")).hasSameBinaryContentAs(folder.resolve("b.fst"));
  }

  private MappedLexicon lexicon(List<PosDictionary.Entry> entries) throws IOException {
    Path file = folder.resolve("test.fst");
    write(entries, file);
    return MappedLexicon.open(file);
  }

  private static void write(List<PosDictionary.Entry> entries, Path file) throws IOException {
    try (LexiconWriter writer = new LexiconWriter(file)) {
      LexiconEntries.of(new ListDictionary(entries)).writeTo(writer);
      writer.finish();
    }
  }

  private static PosDictionary.Entry entry(String form, String lemma, String tag) {
    return new PosDictionary.Entry(form, lemma, tag);
  }

  private record ListDictionary(List<Entry> all) implements PosDictionary {
    @Override
    public void forEach(Consumer<Entry> action) {
      all.forEach(action);
    }

    @Override
    public List<Entry> entries(String form) {
      return all.stream().filter(entry -> entry.form().equals(form)).toList();
    }
  }
}
