package nl.knipsel.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Random;
import nl.knipsel.news.NewsItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ItemJsonTest {
  private static final String ITEM =
      """
      {"id":"0000000000000001","new":{"a":[1,{"b":null}]},"texts":[7,{"kind":"article","headline":null,\
      "body":[{"kind":"paragraph","text":"Tekst","more":[[]]}],\
      "sightings":[{"source":"a.txt","position":2,"kind":"teaser","url":9,"captured":"2025-01-02T03:04:05Z",\
      "mark":{"text":"3 uur geleden","unit":"hour","amount":3.0}}]}]}
      """;

  private static NewsItem read(String json) {
    return ItemJson.read(json.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void whatIsWrittenIsReadBack(@TempDir Path folder) throws IOException {
    for (NewsItem item : ContractItems.in(folder).items()) {
      assertThat(ItemJson.read(ItemJson.bytes(item))).isEqualTo(item);
    }
  }

  @Test
  void passesOverWhatItDoesNotKnowAndWhatIsOfAnotherType() {
    NewsItem item = read(ITEM);
    assertThat(new String(ItemJson.bytes(item), StandardCharsets.UTF_8))
        .isEqualTo(
            """
            {"id":"0000000000000001","texts":[{"kind":"article",\
            "body":[{"kind":"paragraph","text":"Tekst"}],\
            "sightings":[{"source":"a.txt","position":2,"kind":"teaser","captured":"2025-01-02T03:04:05Z",\
            "mark":{"text":"3 uur geleden","amount":3,"unit":"hour"}}]}]}\
            """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{",
        "{\"id\":7,\"texts\":[]}",
        "{\"id\":\"1\"}",
        "{\"id\":\"1\",\"texts\":[{\"kind\":\"poem\"}]}",
        "{\"id\":\"1\",\"texts\":[{\"kind\":\"article\",\"body\":[],\"sightings\":[{\"source\":\"a\",\"kind\":\"teaser\",\"captured\":\"2025-02-30T00:00:00Z\"}]}]}"
      })
  void refusesWhatIsNoItem(String json) {
    assertThatThrownBy(() -> read(json))
        .isInstanceOf(ArchiveException.class)
        .hasMessageStartingWith("a stored item cannot be read: ");
  }

  private static String moment(String text) {
    try {
      return Instant.parse(text).toString();
    } catch (DateTimeException e) {
      return "no moment";
    }
  }

  private static String readMoment(String text) {
    try {
      return ItemReader.instant(text).toString();
    } catch (DateTimeException e) {
      return "no moment";
    }
  }

  @Test
  void momentsAreReadAsJavaReadsThem() {
    for (int seed = 0; seed < 20_000; seed++) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder("2025-12-28T09:17:42Z");
      for (int i = random.nextInt(4); i > 0; i--) {
        text.setCharAt(
            random.nextInt(text.length()), "0123456789-:TZ+.".charAt(random.nextInt(16)));
      }
      assertThat(readMoment(text.toString()))
          .as("seed %d: %s", seed, text)
          .isEqualTo(moment(text.toString()));
    }
  }
}
