package nl.knipsel.cli;

import java.util.ArrayList;
import java.util.List;
import nl.knipsel.archive.DateCounts;
import nl.knipsel.archive.Dimension;
import nl.knipsel.archive.FacetCounts;
import nl.knipsel.archive.SearchResult;
import nl.knipsel.config.Configuration;

/// Facet counts as lines with bars.
final class FacetText {
  private static final int LONGEST_BAR = 12;

  private final Messages messages;
  private final Screen screen;
  private final Configuration configuration;

  FacetText(Messages messages, Screen screen, Configuration configuration) {
    this.messages = messages;
    this.screen = screen;
    this.configuration = configuration;
  }

  /// All that was counted, the date last.
  List<String> of(SearchResult result) {
    List<String> lines = new ArrayList<>();
    result.facets().forEach(facet -> lines.addAll(of(facet)));
    result.dates().ifPresent(dates -> lines.addAll(of(dates)));
    return lines;
  }

  private List<String> of(DateCounts dates) {
    int indent = longestName() + 2;
    List<String> lines =
        new DateFacetText(messages, screen, configuration.timeZone(), indent).of(dates);
    lines.set(0, name("date", indent) + lines.getFirst());
    return lines;
  }

  private String name(String dimension, int width) {
    String name = messages.of("dimension." + dimension);
    return screen.bold(name) + " ".repeat(width - name.length());
  }

  /// One line, or more where the screen is too narrow; the name of the dimension stands before the
  /// first.
  private List<String> of(FacetCounts facet) {
    int indent = longestName() + 2;
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder(name(facet.dimension().key(), indent));
    int width = indent;
    for (String value : values(facet)) {
      int wanted = Width.of(value) + (width == indent ? 0 : 3);
      if (width > indent && width + wanted > screen.columns()) {
        lines.add(line.toString());
        line = new StringBuilder(" ".repeat(indent));
        width = indent;
        wanted = Width.of(value);
      }
      line.append(width == indent ? "" : "   ").append(value);
      width += wanted;
    }
    lines.add(line.toString().stripTrailing());
    return lines;
  }

  private List<String> values(FacetCounts facet) {
    if (facet.values().isEmpty()) {
      return List.of(messages.of("facet.none"));
    }
    long most = facet.values().getFirst().count();
    List<String> values = new ArrayList<>();
    for (FacetCounts.Value value : facet.values()) {
      int bar =
          (int)
              Math.max(1, Math.round((double) value.count() / most * Math.min(most, LONGEST_BAR)));
      values.add(
          "%s %s %s"
              .formatted(
                  Printable.of(shown(facet.dimension(), value.value())),
                  messages.number(value.count()),
                  "█".repeat(bar)));
    }
    int more = facet.distinct() - facet.values().size();
    if (more > 0) {
      values.add(messages.of("facet.more", messages.number(more)));
    }
    return values;
  }

  private String shown(Dimension dimension, String value) {
    return switch (dimension) {
      case AGENCY -> configuration.agencies().name(value);
      case KIND -> messages.of("hit.kind." + value);
      case PLACE, SECTION, SOURCE -> value;
    };
  }

  private int longestName() {
    int longest = 0;
    for (Dimension dimension : Dimension.values()) {
      longest = Math.max(longest, messages.of("dimension." + dimension.key()).length());
    }
    return longest;
  }
}
