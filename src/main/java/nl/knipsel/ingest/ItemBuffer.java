package nl.knipsel.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.knipsel.news.NewsItem;
import nl.knipsel.news.SeenStory;
import nl.knipsel.news.Sighting;
import nl.knipsel.news.Story;

/// Gathers what was seen, by item and wording, until it is full. Sightings are only put in order
/// when an item is asked for, so that an item seen a thousand times is sorted once. Of one thread.
final class ItemBuffer {
  // Measured on generated pages with a 64-bit JVM and compressed pointers, rounded up.
  private static final int STORY_BYTES = 600;
  private static final int SIGHTING_BYTES = 260;

  private final Map<String, Map<Story, List<Sighting>>> items = new HashMap<>();
  private final long mostBytes;
  private long bytes;

  ItemBuffer(long mostBytes) {
    this.mostBytes = mostBytes;
  }

  void add(NewsItem item) {
    Map<Story, List<Sighting>> texts =
        items.computeIfAbsent(item.id(), id -> LinkedHashMap.newLinkedHashMap(1));
    for (SeenStory text : item.texts()) {
      List<Sighting> sightings = texts.get(text.story());
      if (sightings == null) {
        sightings = new ArrayList<>(1);
        texts.put(text.story(), sightings);
        bytes += STORY_BYTES + 2L * text.story().length();
      }
      sightings.addAll(text.sightings());
      bytes += (long) SIGHTING_BYTES * text.sightings().size();
    }
  }

  boolean isFull() {
    return bytes >= mostBytes;
  }

  boolean isEmpty() {
    return items.isEmpty();
  }

  /// All items in ascending order of their ids. Each is made as it is asked for.
  Iterator<NewsItem> inOrder() {
    return new TreeMap<>(items)
        .entrySet().stream().map(item -> item(item.getKey(), item.getValue())).iterator();
  }

  private static NewsItem item(String id, Map<Story, List<Sighting>> texts) {
    return new NewsItem(
        id,
        texts.entrySet().stream()
            .map(text -> new SeenStory(text.getKey(), text.getValue()))
            .toList());
  }

  void clear() {
    items.clear();
    bytes = 0;
  }
}
