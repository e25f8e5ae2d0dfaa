package nl.knipsel.opensearch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.knipsel.config.Configuration;

/// The generations of an archive: each is an index of items and a small one beside it, and the
/// archive's name stands for one of them, so that all who ask change over to another at once.
/// Generation 2 of the archive `nieuws` is `nieuws-2` with `nieuws-2-meta`, and the names `nieuws`
/// and `nieuws-meta` are aliases. Thread-safe.
///
/// @param archive its name
record Generations(Cluster cluster, String archive) {
  private static final String META = "-meta";

  /// What the archive's name stands for; absent if there is no archive.
  Optional<Integer> current() throws IOException {
    return cluster
        .find("/_alias/" + archive)
        .flatMap(indices -> numbers(indices, "").stream().findFirst());
  }

  /// All there are, whether the archive's name stands for them or not, in ascending order. An index
  /// of such a name without the one beside it is somebody else's.
  NavigableSet<Integer> all() throws IOException {
    Map<String, Object> indices = indices();
    NavigableSet<Integer> all = numbers(indices, "");
    all.retainAll(numbers(indices, META));
    return all;
  }

  /// A number that no index has.
  int next() throws IOException {
    Map<String, Object> indices = indices();
    NavigableSet<Integer> taken = numbers(indices, "");
    taken.addAll(numbers(indices, META));
    return taken.isEmpty() ? 1 : taken.last() + 1;
  }

  private Map<String, Object> indices() throws IOException {
    return cluster.get("/" + archive + "-*/_alias");
  }

  private NavigableSet<Integer> numbers(Map<String, Object> indices, String ending) {
    Pattern name = Pattern.compile(Pattern.quote(archive) + "-(\\d{1,9})" + ending);
    NavigableSet<Integer> numbers = new TreeSet<>();
    for (String index : indices.keySet()) {
      Matcher number = name.matcher(index);
      if (number.matches()) {
        numbers.add(Integer.valueOf(number.group(1)));
      }
    }
    return numbers;
  }

  /// The index of a generation's items.
  String items(int number) {
    return archive + "-" + number;
  }

  /// What a generation says of itself.
  MetaIndex meta(int number) {
    return new MetaIndex(cluster, archive, items(number) + META);
  }

  /// What the present generation says of itself.
  MetaIndex meta() {
    return new MetaIndex(cluster, archive, archive + META);
  }

  /// Makes an empty generation, which is not marked as whole.
  ///
  /// @param number from [#next]
  void create(int number, Configuration configuration, OpenSearchArchives.Layout layout)
      throws IOException {
    cluster.create("/" + items(number), new ItemIndex(configuration.ranking(), layout).body());
    meta(number).create(configuration, layout);
  }

  /// How a generation is spread.
  OpenSearchArchives.Layout layout(int number) throws IOException {
    Map<String, Object> settings = cluster.get("/" + items(number) + "/_settings");
    Optional<String> parts = setting(settings, number, "number_of_shards");
    Optional<String> expanding = setting(settings, number, "auto_expand_replicas");
    boolean isFixed = expanding.isEmpty() || expanding.get().equals("false");
    return new OpenSearchArchives.Layout(
        parts.map(Integer::valueOf).orElse(1),
        isFixed
            ? setting(settings, number, "number_of_replicas").map(Integer::valueOf)
            : Optional.empty());
  }

  private Optional<String> setting(Map<String, Object> settings, int number, String name) {
    return Json.at(settings, items(number), "settings", "index", name).map(Object::toString);
  }

  /// From now on the archive's name stands for this generation, for all who ask.
  void switchTo(int number) throws IOException {
    List<Map<String, Object>> actions = new ArrayList<>();
    Optional<Integer> current = current();
    if (current.isPresent() && current.get() != number) {
      actions.add(action("remove", items(current.get()), archive));
      actions.add(action("remove", items(current.get()) + META, archive + META));
    }
    actions.add(action("add", items(number), archive));
    actions.add(action("add", items(number) + META, archive + META));
    cluster.post("/_aliases", Map.of("actions", actions));
  }

  private static Map<String, Object> action(String what, String index, String alias) {
    return Map.of(what, Map.of("index", index, "alias", alias));
  }

  /// Removes a generation with all it holds, if it is there.
  void remove(int number) throws IOException {
    cluster.delete("/" + items(number));
    cluster.delete("/" + items(number) + META);
  }

  /// How many items each generation has.
  Map<Integer, Long> counts() throws IOException {
    Map<Integer, Long> counts = new LinkedHashMap<>();
    for (int number : all()) {
      counts.put(number, Json.number(cluster.get("/" + items(number) + "/_count"), "count"));
    }
    return counts;
  }
}
