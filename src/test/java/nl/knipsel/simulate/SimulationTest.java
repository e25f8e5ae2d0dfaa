package nl.knipsel.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.knipsel.news.Block;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a simulation invents, before anything reads it.
class SimulationTest {
  @TempDir private Path folder;

  private static List<SimulatedPage> pages(SimulationSettings settings) throws IOException {
    List<SimulatedPage> pages = new ArrayList<>();
    new Simulation(settings).pages(pages::add);
    return pages;
  }

  @Test
  void theSameSeedGivesTheSameBytesInEveryFormatAndAnotherSeedOthers() throws IOException {
    for (CorpusFormat format : CorpusFormat.all()) {
      if (format.layout() == CorpusFormat.Layout.TEXT) {
        continue;
      }
      Path one = folder.resolve("1." + format);
      Path same = folder.resolve("2." + format);
      Path other = folder.resolve("3." + format);
      Simulated.write(new Simulation(Simulated.settings(7, 200)), format.toString(), one);
      Simulated.write(new Simulation(Simulated.settings(7, 200)), format.toString(), same);
      Simulated.write(new Simulation(Simulated.settings(8, 200)), format.toString(), other);
      assertThat(Files.mismatch(one, same)).as("%s", format).isEqualTo(-1);
      assertThat(Files.mismatch(one, other)).as("%s", format).isNotEqualTo(-1);
    }
  }

  @Test
  void aPageFollowsFromItsNumberAlone() throws IOException {
    SimulationSettings settings = Simulated.damaged(Simulated.settings(3, 500), Damage.all(0.3));
    List<SimulatedPage> pages = pages(settings);
    Simulation again = new Simulation(settings);
    for (int i = pages.size() - 1; i >= 0; i--) {
      assertThat(again.page(i)).isEqualTo(pages.get(i));
    }
  }

  @Test
  void noTwoItemsShareALeadOrAHeadline() {
    Simulation simulation = new Simulation(Simulated.settings(1, 50_000));
    Set<String> ids = new HashSet<>();
    for (long number = 0; number < 10_000; number++) {
      ids.add(simulation.item(number).id());
      ids.add(simulation.item(number).flashId());
    }
    assertThat(ids).hasSize(20_000);
  }

  @Test
  void itemsAreNumberedInTheOrderOfPublicationAndPagesShowOnlyWhatIsPublished() throws IOException {
    SimulationSettings settings = Simulated.settings(5, 3000);
    Simulation simulation = new Simulation(settings);
    Instant last = settings.from();
    for (long number = 0; number < settings.items(); number++) {
      Instant published = simulation.item(number).published();
      assertThat(published).isBetween(last, settings.to());
      last = published;
    }
    simulation.pages(page ->
        assertThat(page.shown())
            .allMatch(shown -> !shown.item().published().isAfter(page.captured())));
  }

  @Test
  void teasersAreNewestFirst() throws IOException {
    for (SimulatedPage page : pages(Simulated.settings(6, 3000))) {
      assertThat(
              page.shown().stream()
                  .filter(shown -> shown.position() > 0 && !shown.flash())
                  .map(shown -> -shown.item().number())
                  .toList())
          .isSorted();
    }
  }

  @Test
  void someItemsAreVersionsAndSomeChangeTheirBodyOnly() {
    Simulation simulation = new Simulation(Simulated.settings(2, 5000));
    int versions = 0;
    int changes = 0;
    for (long number = 0; number < 1000; number++) {
      SimulatedItem item = simulation.item(number);
      if (item.firstVersion() != number) {
        versions++;
        SimulatedItem first = simulation.item(item.firstVersion());
        assertThat(first.firstVersion()).isEqualTo(first.number());
        assertThat(item.id()).isNotEqualTo(first.id());
        assertThat(item.story().body()).contains(first.story().body().getLast());
      }
      if (item.changed().isPresent()) {
        changes++;
        SimulatedItem.Change change = item.changed().get();
        assertThat(change.story().lead()).isEqualTo(item.story().lead());
        assertThat(item.at(change.at())).isEqualTo(change.story());
        assertThat(item.at(change.at().minusSeconds(1))).isEqualTo(item.story());
        assertThat(change.story()).isNotEqualTo(item.story());
      }
    }
    assertThat(versions).isBetween(30, 90);
    assertThat(changes).isBetween(60, 140);
  }

  @Test
  void wordsOfAFileComeAsOftenAsItSaysAndTheArchiveHoldsEachItemOnce() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("words"), "# of a test\n\nde\t60\nvan\t30\nAmsterdam\t9\nzeeland\t1\n");
    SimulationSettings s = Simulated.settings(11, 1000);
    Simulation simulation =
        new Simulation(
            new SimulationSettings(
                s.seed(),
                s.items(),
                s.sightings(),
                s.sites(),
                s.damage(),
                s.precision(),
                s.from(),
                s.to(),
                s.zone(),
                WordFrequencies.read(file)));
    Map<String, Integer> counts = new TreeMap<>();
    Set<String> ids = new TreeSet<>();
    simulation.pages(page ->
        page.shown()
            .forEach(shown -> {
              ids.add(shown.id());
              for (Block block : shown.item().story().body()) {
                for (String word : block.text().split("[ .]+")) {
                  counts.merge(word.toLowerCase(Locale.ROOT), 1, Integer::sum);
                }
              }
            }));
    double words =
        counts.getOrDefault("de", 0)
            + counts.getOrDefault("van", 0)
            + counts.getOrDefault("amsterdam", 0)
            + counts.getOrDefault("zeeland", 0);
    assertThat(counts.getOrDefault("van", 0) / words).isBetween(0.28, 0.32);
    assertThat(counts.getOrDefault("amsterdam", 0) / words).isBetween(0.08, 0.1);
    assertThat(counts.getOrDefault("zeeland", 0) / words).isBetween(0.007, 0.013);

    Simulated.write(simulation, "fineweb2", folder.resolve("corpus.jsonl"));
    Simulated.index(folder.resolve("archive"), List.of(folder.resolve("corpus.jsonl")));
    Set<String> found = new TreeSet<>();
    Simulated.items(folder.resolve("archive"), item -> found.add(item.id()));
    assertThat(found).isEqualTo(ids);
  }

  @Test
  void fewerItemsArePublishedByNight() {
    Simulation simulation = new Simulation(Simulated.settings(2, 25_000));
    int night = 0;
    for (long number = 0; number < 5000; number++) {
      int hour = simulation.item(number).published().atZone(Simulated.ZONE).getHour();
      night += hour < 6 ? 1 : 0;
    }
    assertThat(night).isBetween(200, 500);
  }

  @Test
  void damageHappensAsOftenAsItIsAskedFor() throws IOException {
    SimulationSettings settings = Simulated.settings(4, 3000);
    List<SimulatedPage> intact = pages(settings);
    assertThat(pages(Simulated.damaged(settings, Damage.all(0)))).isEqualTo(intact);
    for (Damage.Kind kind : Damage.Kind.values()) {
      List<SimulatedPage> damaged = pages(Simulated.damaged(settings, Damage.of(kind, 0.5)));
      long changed = 0;
      for (int i = 0; i < intact.size(); i++) {
        changed += intact.get(i).text().equals(damaged.get(i).text()) ? 0 : 1;
        assertThat(damaged.get(i).shown()).isEqualTo(intact.get(i).shown());
      }
      assertThat(changed / (double) intact.size()).as("%s", kind).isBetween(0.25, 0.6);
    }
  }

  @Test
  void nothingThatExistsIsWrittenOver() throws IOException {
    Path file = Files.writeString(folder.resolve("mine"), "mine");
    Simulation simulation = new Simulation(Simulated.settings(1, 10));
    for (CorpusFormat format : CorpusFormat.all()) {
      assertThatThrownBy(() -> Simulated.write(simulation, format.toString(), file))
          .isInstanceOf(FileAlreadyExistsException.class);
    }
    assertThat(file).hasContent("mine");
  }
}
