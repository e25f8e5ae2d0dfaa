package nl.knipsel.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.knipsel.news.AgeLabel;
import nl.knipsel.news.AgeUnit;
import nl.knipsel.news.Dateline;
import nl.knipsel.news.StatedTime;
import nl.knipsel.news.Story;
import nl.knipsel.news.TimeMark;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The real examples beside the checkout.
@Tag("shared")
class SharedPagesTest {
  private static final Pattern REGULAR =
      Pattern.compile("([\\p{Lu} .'/-]+?)(?: \\(([A-Za-z/]+)\\))? ?[-–] *");

  private record Expected(List<String> places, List<String> agencies) {}

  private static final Map<String, Expected> ODD =
      Map.ofEntries(
          Map.entry("CORONAVIRUSPEKING (ANP) -", new Expected(List.of("PEKING"), List.of("ANP"))),
          Map.entry("Borsele -", new Expected(List.of("Borsele"), List.of())),
          Map.entry("Groningen -", new Expected(List.of("Groningen"), List.of())),
          Map.entry("16:50 VLISSINGEN -", new Expected(List.of("VLISSINGEN"), List.of())),
          Map.entry("25 september TERNEUZEN -", new Expected(List.of("TERNEUZEN"), List.of())),
          Map.entry(
              "Update: 21.00 uurVLISSINGEN -", new Expected(List.of("VLISSINGEN"), List.of())),
          Map.entry("PARAMARIBO, 9 jan –", new Expected(List.of("PARAMARIBO"), List.of())),
          Map.entry(
              "MIddelburg, 29 januari 2014 –", new Expected(List.of("MIddelburg"), List.of())),
          Map.entry("-Vaticaanstad-", new Expected(List.of("Vaticaanstad"), List.of())),
          Map.entry("(belga) -", new Expected(List.of(), List.of("BELGA"))),
          Map.entry("(tijd) -", new Expected(List.of(), List.of("tijd"))),
          Map.entry("(ABM FN-Dow Jones)", new Expected(List.of(), List.of("ABM FN-Dow Jones"))),
          Map.entry(
              "Damascus/Teheran, 16 aug.", new Expected(List.of("Damascus", "Teheran"), List.of())),
          Map.entry("lotterdam (anp) -", new Expected(List.of("lotterdam"), List.of("ANP"))));

  @Test
  void everyDatelineIsRead() {
    List<String> datelines = SharedData.text("spec/dateline-examples.txt").lines().toList();
    int odd = 0;
    for (String written : datelines) {
      String stripped = written.strip();
      Expected expected = ODD.get(stripped);
      if (expected == null) {
        expected = regular(written);
      } else {
        odd++;
      }
      Story story =
          Samples.READER
              .read("Kop van het bericht\n" + written + "Het regent.")
              .article()
              .orElseThrow()
              .story();
      assertThat(story.dateline())
          .as(written)
          .hasValue(new Dateline(stripped, expected.places(), expected.agencies()));
      assertThat(story.lead()).as(written).hasValue("Het regent.");
    }
    assertThat(datelines).hasSize(244);
    assertThat(odd).isEqualTo(ODD.size());
  }

  private static Expected regular(String written) {
    Matcher matcher = REGULAR.matcher(written);
    assertThat(matcher.matches()).as(written).isTrue();
    return new Expected(
        List.of(matcher.group(1).split("/", -1)),
        Optional.ofNullable(matcher.group(2))
            .map(agencies -> List.of(agencies.toUpperCase(Locale.ROOT).split("/", -1)))
            .orElse(List.of()));
  }

  @Test
  void everyLabelIsRead() {
    Map<String, AgeUnit> units =
        Map.of(
            "minuten", AgeUnit.MINUTE,
            "minuut", AgeUnit.MINUTE,
            "uur", AgeUnit.HOUR,
            "dag", AgeUnit.DAY,
            "dagen", AgeUnit.DAY,
            "week", AgeUnit.WEEK,
            "weken", AgeUnit.WEEK,
            "maand", AgeUnit.MONTH,
            "maanden", AgeUnit.MONTH,
            "jaar", AgeUnit.YEAR);
    List<String> labels = new ArrayList<>();
    for (String row : SharedData.text("spec/timelabels.txt").lines().toList()) {
      for (String form : row.split("\t", -1)[0].split(" / ", -1)) {
        if (form.matches("(\\{n}|\\d+) \\p{L}+ geleden")) {
          labels.add(form.replace("{n}", "7"));
        }
      }
    }
    for (String label : labels) {
      String[] words = label.split(" ", -1);
      assertThat(markOfTeaser(label))
          .as(label)
          .hasValue(
              new AgeLabel(
                  Integer.parseInt(words[0]), Objects.requireNonNull(units.get(words[1])), label));
    }
    assertThat(labels).hasSize(11);
  }

  private static Optional<TimeMark> markOfTeaser(String label) {
    return Samples.READER
        .read("Kop\nTekst.\nMeer uit Sport\nGOES (ANP) - Een teaser.\n" + label)
        .teasers()
        .getFirst()
        .mark();
  }

  /// Which forms hold a time of publication on a line of their own, and what it says. The others
  /// are labels, stand in datelines or flashes, are of the corpus, or have lost their date.
  @Test
  void everyStatedTimeIsRead() {
    Map<String, String> times =
        Map.ofEntries(
            Map.entry("14:23", "14:23"),
            Map.entry("9:31", "09:31"),
            Map.entry("16 mei", "--05-16"),
            Map.entry("11:22", "11:22"),
            Map.entry("zaterdag, 27 december 2025 om 19:17", "2025 --12-27 19:17"),
            Map.entry("maandag 20 oktober 2025", "2025 --10-20"),
            Map.entry("Donderdag 22 mei 2025 07:57 uur", "2025 --05-22 07:57"),
            Map.entry("07 september 2018 / 00u00", "2018 --09-07"),
            Map.entry("31/08/17 - 05u22 Bron: Belga", "2017 --08-31 05:22"),
            Map.entry(
                "Door ANP - 10-11-2016, 1:36 (Update 10-11-2016, 1:36)", "2016 --11-10 01:36"),
            Map.entry(
                "5 October 2007 17:06Gewijzigd op 14 November 2020 05:09", "2007 --10-05 17:06"),
            Map.entry("15 augustus 2016 · 10:26", "2016 --08-15 10:26"),
            Map.entry("15-05-2020 • 14:39", "2020 --05-15 14:39"),
            Map.entry("21-09-2025, 01:09:45", "2025 --09-21 01:09:45"),
            Map.entry("31-12-2016, 112Groningen.nl", "2016 --12-31"),
            Map.entry("23-05-2025", "2025 --05-23"),
            Map.entry("Toegevoegd: 11-08-2018, 05.15 uur", "2018 --08-11 05:15"),
            Map.entry("Geplaatst: 26 december 2025 om 16:58", "2025 --12-26 16:58"),
            Map.entry("dinsdag 16 december om 19:00", "--12-16 19:00"),
            Map.entry(
                "NOS | 28 december 2024 14:50 | Aangepast op 28 december 2024 14:50",
                "2024 --12-28 14:50"),
            Map.entry("zondag 28 april 2024 om 17:41 aangepast 22:46", "2024 --04-28 17:41"),
            Map.entry(
                "maandag, 23 februari 2026 (17:26) - Leeuwarder Courant", "2026 --02-23 17:26"),
            Map.entry("2024-04-2622:27", "2024 --04-26 22:27"),
            Map.entry("Van NOS Buitenland · 2026-02-03T21:46:00", "2026 --02-03 21:46"),
            Map.entry("on 14 June 2025 at 10:34", "2025 --06-14 10:34"));
    int found = 0;
    for (String row : SharedData.text("spec/timelabels.txt").lines().toList()) {
      String example = row.split("\t", -1)[1];
      if (times.containsKey(example)) {
        found++;
        assertThat(time(example.replace(" / ", "\n"))).as(example).isEqualTo(times.get(example));
      }
    }
    assertThat(found).isEqualTo(times.size());
  }

  /// The time that an article has below its headline; without a year, a teaser behind it.
  private static String time(String lines) {
    Optional<TimeMark> ofArticle =
        Samples.READER
            .read("Kop\n" + lines + "\nEen alinea van de tekst.")
            .article()
            .flatMap(Entry::mark);
    return ofArticle
        .or(() -> markOfTeaser(lines))
        .map(StatedTime.class::cast)
        .map(time ->
            String.join(
                    " ",
                    time.year().map(Object::toString).orElse(""),
                    time.day().map(Object::toString).orElse(""),
                    time.time().map(Object::toString).orElse(""))
                .strip())
        .orElse("none");
  }

  @Test
  void seedIsAnArticleAndSevenTeasers() {
    Page page = Samples.READER.read(SharedData.text("seed/000_c71956b0442b8456.txt"));

    assertThat(page.shape()).isEqualTo(Shape.LINES);
    assertThat(page.section()).hasValue("Buitenland");
    Story article = page.article().orElseThrow().story();
    assertThat(article.headline())
        .hasValue("Kremlin: geen deals gesloten tussen Rusland en Noord-Korea");
    assertThat(article.places()).containsExactly("MOSKOU");
    assertThat(article.agencies()).containsExactly("ANP", "AFP", "RTR");
    assertThat(article.body()).hasSize(4);
    assertThat(page.entries()).allMatch(e -> e.section().equals(Optional.of("Buitenland")));
    assertThat(page.teasers())
        .extracting(
            t -> String.join("/", t.story().places()),
            t -> String.join("/", t.story().agencies()),
            t -> t.mark().orElseThrow().text(),
            Entry::line)
        .containsExactly(
            tuple("MOSKOU", "ANP/RTR", "37 minuten geleden", 7),
            tuple("PARIJS", "ANP", "6 uur geleden", 8),
            tuple("BRASILIA", "ANP/AFP", "10 uur geleden", 9),
            tuple("NIAMEY", "ANP/AFP", "10 uur geleden", 10),
            tuple("MOSKOU", "ANP/RTR", "12 uur geleden", 11),
            tuple("KYIV/MOSKOU", "ANP/AFP/RTR", "12 uur geleden", 12),
            tuple("HALIFAX", "ANP/AFP", "13 uur geleden", 13));
    assertThat(page.unparsed())
        .containsExactly(new Unparsed(6, "Meer uit Buitenland", Unparsed.Cause.SECTION_HEADING));
  }
}
