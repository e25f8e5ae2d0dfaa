package nl.knipsel.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.knipsel.archive.Hit;
import nl.knipsel.archive.SearchResult;
import nl.knipsel.archive.SimilarItems;
import nl.knipsel.config.Configuration;

/// Items like one, as lines: what it was, by which words, and the hits with the words they share.
record SimilarText(Messages messages, Screen screen, Configuration configuration) {
  /// @param offset how many hits were passed over
  List<String> of(SimilarItems similar, int offset) {
    SearchResult result = similar.result();
    List<String> lines = new ArrayList<>();
    String title = similar.item().story().headline().orElse("");
    lines.addAll(
        screen.wrap(
            messages.of("similar.to", similar.item().id(), title).strip(), screen.columns()));
    if (similar.words().isEmpty()) {
      lines.add(messages.of("similar.no-words"));
    } else {
      String words =
          similar.words().stream()
              .map(SimilarItems.Word::text)
              .distinct()
              .collect(Collectors.joining(", "));
      lines.addAll(screen.wrap(messages.of("similar.by", words), screen.columns()));
    }
    lines.add(Search.found(messages, result));
    HitText text = new HitText(messages, screen, configuration);
    for (int i = 0; i < result.hits().size(); i++) {
      Hit hit = result.hits().get(i);
      int rank = offset + i + 1;
      lines.add("");
      lines.addAll(text.of(rank, hit));
      String indent = " ".repeat(Integer.toString(rank).length() + 2);
      String shared = messages.of("similar.shares", String.join(", ", similar.shared().get(i)));
      screen
          .wrap(shared, screen.columns() - indent.length())
          .forEach(line -> lines.add(indent + line));
    }
    return lines;
  }
}
