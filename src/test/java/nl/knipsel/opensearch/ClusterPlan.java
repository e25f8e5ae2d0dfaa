package nl.knipsel.opensearch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// How a cluster of test servers is to be: the number of nodes, the heap of each in Java's notation
/// (`256m`), settings that go into `opensearch.yml` of each, and further options of their JVMs,
/// such as `-Dname=value`. Immutable; the `with` methods return another plan.
public record ClusterPlan(
    int nodes, String heap, Map<String, String> settings, List<String> jvmOptions) {
  public ClusterPlan {
    settings = Map.copyOf(settings);
    jvmOptions = List.copyOf(jvmOptions);
  }

  /// Nodes with 256 MB of heap each that take no notice of how full the disk is.
  public static ClusterPlan of(int nodes) {
    return new ClusterPlan(
        nodes,
        "256m",
        Map.of("cluster.routing.allocation.disk.threshold_enabled", "false"),
        List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
  }

  public ClusterPlan withHeap(String size) {
    return new ClusterPlan(nodes, size, settings, jvmOptions);
  }

  /// Sets a setting of every node, or replaces it. The value is YAML.
  public ClusterPlan withSetting(String name, String value) {
    Map<String, String> more = new TreeMap<>(settings);
    more.put(name, value);
    return new ClusterPlan(nodes, heap, more, jvmOptions);
  }

  public ClusterPlan withJvmOption(String option) {
    List<String> more = new ArrayList<>(jvmOptions);
    more.add(option);
    return new ClusterPlan(nodes, heap, settings, more);
  }
}
