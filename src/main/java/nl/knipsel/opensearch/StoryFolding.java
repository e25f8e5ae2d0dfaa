package nl.knipsel.opensearch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Of the hits that are versions of one story the best one, and the others below it. Of one thread.
final class StoryFolding {
  private record Story(String best, List<String> others) {}

  private final Map<Long, Story> stories = new HashMap<>();
  private final Map<String, Story> byBest = new HashMap<>();
  private final List<String> hidden = new ArrayList<>();

  /// Takes a hit that has other versions, found or not; best first.
  void add(long story, String id) {
    Story known = stories.get(story);
    if (known == null) {
      Story begun = new Story(id, new ArrayList<>());
      stories.put(story, begun);
      byBest.put(id, begun);
    } else {
      known.others.add(id);
      hidden.add(id);
    }
  }

  /// The ids of hits that stand below another.
  List<String> hidden() {
    return hidden;
  }

  /// The ids of the hits below this one, best first.
  List<String> below(String id) {
    Story story = byBest.get(id);
    return story == null ? List.of() : List.copyOf(story.others);
  }
}
