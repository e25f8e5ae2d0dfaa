package nl.knipsel.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.knipsel.archive.Keywords;
import nl.knipsel.archive.Keywords.Keyword;

/// Words that stand out as a table, or as JSON; docs/json.md describes it.
///
/// @param near the word that they are near to; absent for words of whole items
record TermsText(Messages messages, Screen screen, Optional<String> near, int within) {
  private static final String GAP = "  ";

  List<String> of(Keywords keywords) {
    List<String> lines = new ArrayList<>();
    lines.add(
        near.map(word ->
                messages.count(
                    "terms.near", keywords.found(), messages.number(within), Printable.of(word)))
            .orElseGet(() -> messages.count("terms.in", keywords.found())));
    if (keywords.read() < keywords.found()) {
      lines.add(messages.of("terms.sample", messages.number(keywords.read())));
    }
    if (keywords.words().isEmpty()) {
      lines.add(messages.of("terms.none"));
      return lines;
    }
    lines.add("");
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            messages.of("terms.word"),
            messages.of(near.isPresent() ? "terms.times-near" : "terms.times-here"),
            messages.of("terms.items"),
            messages.of("terms.times"),
            messages.of("terms.score")));
    for (Keyword word : keywords.words()) {
      rows.add(
          List.of(
              Printable.of(word.text()),
              messages.number(word.here()),
              messages.number(word.items()),
              messages.number(word.archive()),
              messages.decimal(word.score())));
    }
    table(rows, lines);
    return lines;
  }

  private void table(List<List<String>> rows, List<String> lines) {
    int[] widths = new int[rows.getFirst().size()];
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], Width.of(row.get(i)));
      }
    }
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder(row.getFirst());
      line.repeat(' ', widths[0] - Width.of(row.getFirst()));
      for (int i = 1; i < widths.length; i++) {
        line.append(GAP).repeat(' ', widths[i] - Width.of(row.get(i))).append(row.get(i));
      }
      lines.add(lines.getLast().isEmpty() ? screen.bold(line.toString()) : line.toString());
    }
  }

  String json(String query, Keywords keywords) {
    return ResultJson.written(json -> {
      json.writeStringProperty("query", query);
      near.ifPresent(word -> {
        json.writeStringProperty("near", word);
        json.writeNumberProperty("within", within);
      });
      json.writeNumberProperty("found", keywords.found());
      json.writeNumberProperty("read", keywords.read());
      json.writeNumberProperty("here", keywords.here());
      json.writeNumberProperty("archive", keywords.archive());
      json.writeArrayPropertyStart("terms");
      for (Keyword word : keywords.words()) {
        json.writeStartObject();
        json.writeStringProperty("text", word.text());
        json.writeNumberProperty("here", word.here());
        json.writeNumberProperty("items", word.items());
        json.writeNumberProperty("archive", word.archive());
        ExplanationJson.number(json, "score", word.score());
        json.writeEndObject();
      }
      json.writeEndArray();
    });
  }
}
