package nl.knipsel.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.knipsel.archive.Hit;
import nl.knipsel.archive.query.Query;
import nl.knipsel.archive.query.QueryText;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Holds the shipped variants and countries against lists of those that were seen, by searching:
/// who types one form finds a text that has another.
@Tag("shared")
class SharedNamesTest {
  private static final Path VARIANTS = Path.of("../shared/spec/variants.tsv");
  private static final Path COUNTRIES = Path.of("../shared/spec/demonyms.tsv");

  /// What the lists add to a form in parentheses.
  private static final String REMARK = "\\s*\\([^)]*\\)";

  /// Groups of which some form does not find another, and why that is right.
  private static final Map<String, String> AGREED =
      Map.ofEntries(
          Map.entry("15", "'om' is a word of nearly every text"),
          Map.entry("22", "'is' is a word of nearly every text"),
          Map.entry("39", "broken characters are repaired when a page is read"),
          Map.entry("40", "as 39"),
          Map.entry("41", "as 39"),
          Map.entry("42", "as 39"),
          Map.entry("48", "who types 'de' wants it; there are no stop words"),
          Map.entry("49", "a conflict is not a crisis"),
          Map.entry("54", "2.000 is kept whole: it can be a version as well as a number"),
          Map.entry("55", "times that are not the same"),
          Map.entry("57", "a company is not its product"),
          Map.entry("65", "the second form is only the end of the first"),
          Map.entry("71", "an adjective never stands for its country, only the other way round"),
          Map.entry("75", "signs without a word"),
          Map.entry(
              "76", "two words, in several signs each, which the character filter makes one"));

  @TempDir private Path folder;

  private record Group(String id, List<String> forms) {}

  private List<Group> read(Path file, int formsColumn) throws IOException {
    assumeThat(file).as("data beside the checkout").exists();
    List<Group> groups = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      String[] columns = line.split("\t", -1);
      if (!line.isBlank() && !line.startsWith("#") && !columns[0].equals("id")) {
        Stream<String> forms =
            formsColumn == 0
                ? Arrays.stream(columns).limit(2)
                : Arrays.stream(columns[formsColumn].split("\\|"));
        groups.add(new Group(columns[0], forms.map(form -> form.replaceAll(REMARK, "")).toList()));
      }
    }
    return groups;
  }

  private TextArchive archive(List<Group> groups) throws IOException {
    return TextArchive.of(
        folder.resolve("archive"),
        groups.stream()
            .flatMap(group -> group.forms().stream())
            .distinct()
            .map(form -> new TextArchive.Text("Kop", form))
            .toList());
  }

  private static Set<String> found(TextArchive archive, String form) throws IOException {
    Query words = new Query.And(Stream.of(form.split("\\s+")).<Query>map(Query.Word::new).toList());
    Set<String> found = new TreeSet<>();
    for (Hit hit : archive.search(QueryText.of(words)).hits()) {
      if (hit.missing().isEmpty()) {
        found.add(hit.item().story().lead().orElseThrow());
      }
    }
    return found;
  }

  @Test
  void eachFormOfAGroupFindsTheOthersButForAgreedExceptions() throws IOException {
    List<Group> groups = read(VARIANTS, 2);
    Map<String, List<String>> missed = new TreeMap<>();
    try (TextArchive archive = archive(groups)) {
      for (Group group : groups) {
        for (String form : group.forms()) {
          Set<String> found = found(archive, form);
          for (String other : group.forms()) {
            if (!found.contains(other)) {
              missed
                  .computeIfAbsent(group.id(), none -> new ArrayList<>())
                  .add(form + " misses " + other);
            }
          }
        }
      }
    }
    assertThat(missed).containsOnlyKeys(AGREED.keySet());
  }

  @Test
  void eachCountryFindsItsAdjectivesAndInhabitants() throws IOException {
    List<Group> pairs = read(COUNTRIES, 0);
    List<String> missed = new ArrayList<>();
    try (TextArchive archive = archive(pairs)) {
      for (Group pair : pairs) {
        if (!found(archive, pair.forms().getLast()).contains(pair.forms().getFirst())) {
          missed.add(pair.forms().getLast() + " misses " + pair.forms().getFirst());
        }
      }
    }
    assertThat(missed).isEmpty();
  }
}
