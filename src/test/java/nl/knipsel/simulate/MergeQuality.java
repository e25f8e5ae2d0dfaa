package nl.knipsel.simulate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.knipsel.news.NewsItem;
import nl.knipsel.news.SeenStory;

/// Pairwise precision and recall of merging: of all pairs of sightings that an archive put into one
/// item, how many are of one item in truth, and the other way round. What a text is in truth is
/// told by the number in it; flashes are items of their own.
final class MergeQuality {
  private static final Pattern KEY = Pattern.compile("\\d{1,3}(?:\\.\\d{3})+");

  private final Map<String, Long> shown = new HashMap<>();
  private long together;
  private long rightlyTogether;

  void shown(SimulatedPage page) {
    for (SimulatedPage.Shown s : page.shown()) {
      shown.merge((s.flash() ? "flash " : "") + Newsroom.key(s.item().number()), 1L, Long::sum);
    }
  }

  void found(NewsItem item) {
    Map<String, Long> members = new HashMap<>();
    long all = 0;
    for (SeenStory text : item.texts()) {
      long sightings = text.sightings().size();
      all += sightings;
      members.merge(key(text), sightings, Long::sum);
    }
    together += pairs(all);
    members.forEach((key, n) -> rightlyTogether += key.isEmpty() ? 0 : pairs(n));
  }

  /// The empty string where the text has lost its number.
  private static String key(SeenStory text) {
    boolean flash = text.story().lead().isEmpty();
    List<String> where = new ArrayList<>();
    text.story().lead().ifPresent(where::add);
    text.story().headline().ifPresent(where::add);
    for (String line : where) {
      Matcher matcher = KEY.matcher(line);
      if (matcher.find()) {
        return (flash ? "flash " : "") + matcher.group();
      }
    }
    return "";
  }

  private static long pairs(long n) {
    return n * (n - 1) / 2;
  }

  double precision() {
    return together == 0 ? 1 : (double) rightlyTogether / together;
  }

  double recall() {
    long pairs = shown.values().stream().mapToLong(MergeQuality::pairs).sum();
    return pairs == 0 ? 1 : (double) rightlyTogether / pairs;
  }
}
