package nl.knipsel.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.knipsel.archive.Explanation;
import nl.knipsel.archive.Explanation.Match;
import nl.knipsel.archive.Explanation.Reason;
import nl.knipsel.archive.Explanation.Share;
import nl.knipsel.archive.Explanation.Way;
import nl.knipsel.archive.Marked.Span;
import nl.knipsel.archive.query.Field;
import nl.knipsel.news.NewsItem;

/// Why a hit was found, as lines.
record ExplanationText(Messages messages, Screen screen) {
  private static final int INDENT = 2;
  private static final int DECIMALS = 4;

  List<String> of(NewsItem item, Explanation explanation, int width) {
    List<String> lines = new ArrayList<>();
    lines.add(messages.of("explain.why"));
    words(item, explanation).forEach(line -> wrapped(line, INDENT, width, lines));
    if (explanation.further() > 0) {
      wrapped(messages.count("explain.further", explanation.further()), INDENT, width, lines);
    }
    lines.add(messages.of("explain.score", number(explanation.score())));
    shares(explanation).forEach(line -> wrapped(line, INDENT, width, lines));
    return lines;
  }

  private void wrapped(String text, int indent, int width, List<String> lines) {
    int hanging = indent + 2;
    List<String> wrapped = screen.wrap(text, width - hanging);
    for (int i = 0; i < wrapped.size(); i++) {
      lines.add(" ".repeat(i == 0 ? indent : hanging) + wrapped.get(i));
    }
  }

  /// A form of the text, and by which way it answers a word.
  private record Form(String text, Way way, int edits, Optional<String> part) {}

  /// A line for each word of the query that is answered.
  private List<String> words(NewsItem item, Explanation explanation) {
    Map<String, Map<Form, Map<Field, Integer>>> words = new LinkedHashMap<>();
    explanation.shares().forEach(share -> words.put(share.word(), new LinkedHashMap<>()));
    for (Match match : explanation.matches()) {
      String text = Explanation.text(item, match.field());
      Optional<String> part =
          match.way() == Way.PART ? Optional.of(text(text, match.marked())) : Optional.empty();
      Form form = new Form(text(text, match.words()), match.way(), match.edits(), part);
      words
          .computeIfAbsent(match.word(), word -> new LinkedHashMap<>())
          .computeIfAbsent(form, none -> new LinkedHashMap<>())
          .merge(match.field(), 1, Integer::sum);
    }
    return words.entrySet().stream()
        .filter(word -> !word.getValue().isEmpty())
        .map(word ->
            word.getKey()
                + ": "
                + word.getValue().entrySet().stream()
                    .map(form -> form(form.getKey(), form.getValue()))
                    .collect(Collectors.joining(", ")))
        .toList();
  }

  private static String text(String text, Span span) {
    return text.substring(span.from(), span.to()).replace('\n', ' ');
  }

  private String form(Form form, Map<Field, Integer> where) {
    String way =
        switch (form.way()) {
          case FUZZY -> messages.count("explain.way.fuzzy", form.edits());
          case PART -> messages.of("explain.way.part", form.part().orElseThrow());
          default -> messages.of("explain.way." + form.way().name().toLowerCase(Locale.ROOT));
        };
    String places =
        where.entrySet().stream()
            .map(place ->
                messages.of(
                    "explain.in." + place.getKey().key(), messages.number(place.getValue())))
            .collect(Collectors.joining(", "));
    return messages.of("explain.form", form.text(), way, places);
  }

  /// What shares of one line have in common.
  private record Cause(String word, Reason reason, Optional<String> by) {}

  private List<String> shares(Explanation explanation) {
    Map<Cause, List<Share>> causes = new LinkedHashMap<>();
    for (Share share : explanation.shares()) {
      causes
          .computeIfAbsent(
              new Cause(share.word(), share.reason(), share.by()), cause -> new ArrayList<>())
          .add(share);
    }
    return causes.entrySet().stream().map(cause -> line(cause.getKey(), cause.getValue())).toList();
  }

  private String line(Cause cause, List<Share> shares) {
    double points = shares.stream().mapToDouble(Share::points).sum();
    String key = "explain.reason." + cause.reason().name().toLowerCase(Locale.ROOT);
    String reason =
        cause.by().isPresent()
            ? messages.of(key + ".by", cause.word(), cause.by().get())
            : messages.of(key, cause.word());
    String fields =
        shares.stream()
            .filter(share -> share.field().isPresent())
            .map(this::field)
            .collect(Collectors.joining(", "));
    return number(points) + "  " + reason + (fields.isEmpty() ? "" : ": " + fields);
  }

  private String field(Share share) {
    String field = messages.of("explain.field." + share.field().orElseThrow().key());
    String weight = weight(share.weight());
    return weight.equals("1")
        ? field + " " + number(share.points())
        : messages.of(
            "explain.weighted",
            field,
            number(share.points()),
            weight,
            number(share.points() / share.weight()));
  }

  private String weight(double weight) {
    String plain =
        BigDecimal.valueOf(weight)
            .setScale(DECIMALS, RoundingMode.HALF_UP)
            .stripTrailingZeros()
            .toPlainString();
    return plain.replace(".", messages.of("number.decimal"));
  }

  private String number(double number) {
    return String.format(Locale.ROOT, "%." + DECIMALS + "f", number)
        .replace(".", messages.of("number.decimal"));
  }
}
