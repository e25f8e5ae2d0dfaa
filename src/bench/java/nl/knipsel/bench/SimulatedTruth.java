package nl.knipsel.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// What `knipsel simulate --truth` wrote, in arrays: for each id the item that it is of and how
/// often it was shown, for each item its time and its story. Not thread-safe.
final class SimulatedTruth {
  private static final JsonFactory JSON = new JsonFactory();
  private static final int HEX = 16;
  private static final int FREE = -1;

  /// A hash table by ids, always at most half full; an entry stays where it was put.
  private long[] ids = new long[1 << 12];

  private int[] item = new int[ids.length];
  private int[] shown = new int[ids.length];
  private int size;
  private long all;

  private long[] published = new long[1 << 10];
  private int[] first = new int[1 << 10];
  private int items;

  private SimulatedTruth() {
    Arrays.fill(item, FREE);
  }

  static SimulatedTruth read(Path file) throws IOException {
    SimulatedTruth truth = new SimulatedTruth();
    try (JsonParser json =
        JSON.createParser(ObjectReadContext.empty(), Files.newInputStream(file))) {
      for (JsonToken next = json.nextToken(); next != null; next = json.nextToken()) {
        truth.line(json);
      }
    }
    return truth;
  }

  private void line(JsonParser json) {
    int number = -1;
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = json.currentName();
      json.nextToken();
      switch (name) {
        case "shown" -> shown(json);
        case "item" -> {
          number = json.getIntValue();
          grow(number);
        }
        case "published" -> published[number] = Instant.parse(json.getString()).getEpochSecond();
        case "firstVersion" -> first[number] = json.getIntValue();
        default -> json.skipChildren();
      }
    }
  }

  private void shown(JsonParser json) {
    while (json.nextToken() != JsonToken.END_ARRAY) {
      int number = 0;
      long id = 0;
      while (json.nextToken() != JsonToken.END_OBJECT) {
        String name = json.currentName();
        json.nextToken();
        switch (name) {
          case "item" -> number = json.getIntValue();
          case "id" -> id = Long.parseUnsignedLong(json.getString(), HEX);
          default -> json.skipChildren();
        }
      }
      add(id, number);
    }
  }

  private void grow(int number) {
    if (number >= published.length) {
      int longer = Math.max(number + 1, 2 * published.length);
      published = Arrays.copyOf(published, longer);
      first = Arrays.copyOf(first, longer);
    }
    items = Math.max(items, number + 1);
  }

  private void add(long id, int number) {
    if (2 * size >= ids.length) {
      rehash();
    }
    int at = place(id);
    if (item[at] == FREE) {
      ids[at] = id;
      item[at] = number;
      size++;
    }
    shown[at]++;
    all++;
  }

  private void rehash() {
    long[] oldIds = ids;
    int[] oldItem = item;
    int[] oldShown = shown;
    ids = new long[2 * oldIds.length];
    item = new int[ids.length];
    shown = new int[ids.length];
    Arrays.fill(item, FREE);
    for (int i = 0; i < oldIds.length; i++) {
      if (oldItem[i] != FREE) {
        int at = place(oldIds[i]);
        ids[at] = oldIds[i];
        item[at] = oldItem[i];
        shown[at] = oldShown[i];
      }
    }
  }

  /// Ids are hashes already.
  private int place(long id) {
    int at = (int) id & (ids.length - 1);
    while (item[at] != FREE && ids[at] != id) {
      at = (at + 1) & (ids.length - 1);
    }
    return at;
  }

  /// How many ids there are: the items that an archive should have.
  int size() {
    return size;
  }

  long allSightings() {
    return all;
  }

  /// How many items were invented, or one more than the last that was shown.
  int items() {
    return items;
  }

  /// The entry of an id, or -1.
  int find(String id) {
    int at = place(Long.parseUnsignedLong(id, HEX));
    return item[at] == FREE ? -1 : at;
  }

  int sightings(int entry) {
    return shown[entry];
  }

  Instant published(int entry) {
    return Instant.ofEpochSecond(published[item[entry]]);
  }

  /// The number of the item that it is a version of, its own if it is none.
  int story(int entry) {
    return first[item[entry]];
  }
}
