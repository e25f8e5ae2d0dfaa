package nl.knipsel.cli;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.knipsel.archive.Dimension;
import picocli.CommandLine.Option;

/// What items must have beside the query: the filters that all commands share that find some.
final class FilterOptions implements ShortWay.Options {
  @Option(
      names = "--agency",
      paramLabel = "CODE",
      description = "Of this agency (repeat for more).")
  private List<String> agencies = new ArrayList<>();

  @Option(names = "--place", paramLabel = "PLACE", description = "Filed from this place.")
  private List<String> places = new ArrayList<>();

  @Option(names = "--section", paramLabel = "SECTION", description = "In this section.")
  private List<String> sections = new ArrayList<>();

  @Option(names = "--kind", paramLabel = "article|teaser", description = "Of this kind.")
  private List<String> kinds = new ArrayList<>();

  @Option(
      names = "--source",
      paramLabel = "SITE",
      description = "Seen on this site or in this folder.")
  private List<String> sources = new ArrayList<>();

  @Override
  public void offer(ShortWay.Table table) {
    table.text("--agency", agencies::add);
    table.text("--place", places::add);
    table.text("--section", sections::add);
    table.text("--kind", kinds::add);
    table.text("--source", sources::add);
  }

  /// For each dimension the values that are enough; no values if it is no matter.
  Map<Dimension, Set<String>> values() {
    Map<Dimension, Set<String>> filters = new EnumMap<>(Dimension.class);
    filters.put(Dimension.AGENCY, new TreeSet<>(agencies));
    filters.put(Dimension.PLACE, new TreeSet<>(places));
    filters.put(Dimension.SECTION, new TreeSet<>(sections));
    filters.put(Dimension.KIND, new TreeSet<>(kinds));
    filters.put(Dimension.SOURCE, new TreeSet<>(sources));
    return filters;
  }
}
