package nl.knipsel.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.knipsel.archive.Hit;
import nl.knipsel.archive.IndexFields;
import nl.knipsel.archive.Marked;
import nl.knipsel.archive.query.QueryParser;
import nl.knipsel.archive.query.QueryText;
import nl.knipsel.config.Configuration;
import nl.knipsel.news.NewsItem;

/// A hit as lines on a terminal.
final class HitText {
  private static final String SEPARATOR = " · ";
  private static final int TITLE_WORDS = 8;

  private final Messages messages;
  private final Screen screen;
  private final Configuration configuration;
  private final WindowText windows;

  HitText(Messages messages, Screen screen, Configuration configuration) {
    this.messages = messages;
    this.screen = screen;
    this.configuration = configuration;
    windows = new WindowText(messages, configuration.timeZone());
  }

  List<String> of(long rank, Hit hit) {
    List<String> lines = new ArrayList<>(title(rank, hit));
    String indent = " ".repeat(Long.toString(rank).length() + 2);
    int width = screen.columns() - indent.length();
    screen.wrap(origin(hit.item()), width).forEach(line -> lines.add(indent + screen.dim(line)));
    for (Marked snippet : hit.snippets()) {
      screen.wrap(cut(hit.item(), snippet), width).forEach(line -> lines.add(indent + line));
    }
    if (!hit.missing().isEmpty()) {
      String missing =
          messages.of(
              "hit.missing",
              hit.missing().stream().map(this::inLanguage).collect(Collectors.joining(", ")));
      screen.wrap(missing, width).forEach(line -> lines.add(indent + line));
    }
    for (String variant : variants(hit)) {
      screen.wrap(variant, width).forEach(line -> lines.add(indent + line));
    }
    lines.add(indent + screen.dim(identity(hit)));
    if (!hit.versions().isEmpty()) {
      lines.add(indent + messages.count("hit.versions", hit.versions().size()));
    }
    hit.explanation()
        .map(why -> new ExplanationText(messages, screen).of(hit.item(), why, width))
        .ifPresent(why -> why.forEach(line -> lines.add(indent + line)));
    return lines;
  }

  /// A clause with its fields named in the language of the messages; one that was so long that it
  /// cannot be read again stays as it is.
  private String inLanguage(String clause) {
    return clause.length() > QueryParser.LONGEST
        ? clause
        : QueryText.of(QueryParser.parse(clause), messages.locale());
  }

  /// A line for each word that was typed and that the item has in another spelling only.
  private List<String> variants(Hit hit) {
    Map<String, List<String>> found = new LinkedHashMap<>();
    hit.variants()
        .forEach(variant ->
            found
                .computeIfAbsent(variant.typed(), typed -> new ArrayList<>())
                .add(variant.found()));
    return found.entrySet().stream()
        .map(variant ->
            messages.of("hit.variant", String.join(", ", variant.getValue()), variant.getKey()))
        .toList();
  }

  private List<String> title(long rank, Hit hit) {
    String lead = rank + "  ";
    String score = Messages.plainDecimals(hit.score(), 2);
    int width = screen.columns() - lead.length() - score.length() - 2;
    Marked title =
        hit.headline().text().isEmpty() ? Marked.plain(substitute(hit.item())) : hit.headline();
    List<String> wrapped = screen.wrap(title, width);
    List<String> plain = screen.wrap(Marked.plain(title.text()), width);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < wrapped.size(); i++) {
      int gap = width - Width.of(plainWidth(plain, i)) + 2;
      String text = (i == 0 ? lead : " ".repeat(lead.length())) + screen.bold(wrapped.get(i));
      lines.add(i == 0 ? text + " ".repeat(Math.max(2, gap)) + score : text);
    }
    return lines;
  }

  private String plainWidth(List<String> plain, int i) {
    String line = plain.get(i);
    return screen.color() ? line.replaceAll("\u001B\\[[0-9;]*m", "") : line;
  }

  /// The first words of an item without a headline.
  static String substitute(NewsItem item) {
    String[] words = item.story().lead().orElse("").split(" +");
    String first = String.join(" ", List.of(words).subList(0, Math.min(TITLE_WORDS, words.length)));
    return words.length > TITLE_WORDS ? first + " …" : first;
  }

  String origin(NewsItem item) {
    List<String> parts = new ArrayList<>();
    if (!item.story().places().isEmpty()) {
      parts.add(String.join("/", IndexFields.places(item)));
    }
    if (!item.story().agencies().isEmpty()) {
      parts.add(
          item.story().agencies().stream()
              .distinct()
              .map(configuration.agencies()::name)
              .collect(Collectors.joining(", ")));
    }
    item.section().ifPresent(parts::add);
    parts.add(windows.of(item.dating(configuration.timeZone()).window()));
    return String.join(SEPARATOR, parts);
  }

  /// The snippet with dots where the text goes on.
  private static Marked cut(NewsItem item, Marked snippet) {
    String body = IndexFields.body(item).replace('\n', ' ');
    String before = body.startsWith(snippet.text()) ? "" : "... ";
    String after = body.endsWith(snippet.text()) ? "" : " ...";
    int shift = before.length();
    return new Marked(
        before + snippet.text() + after,
        snippet.marks().stream()
            .map(mark -> new Marked.Span(mark.from() + shift, mark.to() + shift))
            .toList());
  }

  private String identity(Hit hit) {
    String identity = identity(hit.item());
    return hit.recency()
        .map(factor ->
            String.join(
                SEPARATOR, identity, messages.of("recency.factor", messages.decimals(factor, 2))))
        .orElse(identity);
  }

  String identity(NewsItem item) {
    return String.join(
        SEPARATOR,
        messages.of("hit.id", item.id()),
        messages.of("hit.kind." + IndexFields.kind(item)),
        messages.count("hit.seen", item.sightings().size()));
  }
}
