package nl.knipsel.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads one topics file, whichever of the two forms it has.
final class TopicsReader {
  private static final Pattern TAG =
      Pattern.compile(
          "<(/?)(top|num|title|dom|head|desc|smry|narr|con|fac|def)>", Pattern.CASE_INSENSITIVE);
  private static final Pattern LABEL =
      Pattern.compile("^(?:number|topic)\\s*:\\s*", Pattern.CASE_INSENSITIVE);
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private final Path file;
  private final List<Topic> topics = new ArrayList<>();
  private final Map<String, Long> lineOfId = new HashMap<>();
  private long lastLine = 1;
  private @Nullable Boolean classic;

  private boolean inTopic;
  private String element = "";
  private final StringBuilder id = new StringBuilder();
  private final StringBuilder query = new StringBuilder();

  private TopicsReader(Path file) {
    this.file = file;
  }

  static Topics read(Path file) throws IOException {
    TopicsReader reader = new TopicsReader(file);
    NumberedLine.each(file, reader::line);
    if (reader.inTopic) {
      throw EvaluationFormatException.at(file, reader.lastLine, "the last <top> is not closed");
    }
    if (reader.topics.isEmpty()) {
      throw EvaluationFormatException.at(file, reader.lastLine, "no topics");
    }
    return new Topics(reader.topics);
  }

  private void line(NumberedLine line) {
    lastLine = line.number();
    if (line.text().isBlank()) {
      return;
    }
    if (classic == null) {
      classic = line.text().strip().toLowerCase(Locale.ROOT).startsWith("<top>");
    }
    if (classic) {
      classicLine(line);
    } else {
      tabbedLine(line);
    }
  }

  private void tabbedLine(NumberedLine line) {
    int tab = line.text().indexOf('\t');
    if (tab < 0 || line.text().indexOf('\t', tab + 1) >= 0) {
      throw line.fault("expected an id, one tab and a query (or <top>), found: " + line.text());
    }
    add(line, line.text().substring(0, tab), line.text().substring(tab + 1));
  }

  private void classicLine(NumberedLine line) {
    String text = line.text();
    Matcher tag = TAG.matcher(text);
    int done = 0;
    while (tag.find()) {
      text(line, text.substring(done, tag.start()));
      done = tag.end();
      boolean closing = !tag.group(1).isEmpty();
      String name = tag.group(2).toLowerCase(Locale.ROOT);
      if (name.equals("top")) {
        topTag(line, closing);
      } else if (!inTopic) {
        throw line.fault("<%s> outside of <top>".formatted(name));
      } else {
        element = closing ? "" : name;
      }
    }
    text(line, text.substring(done));
  }

  private void topTag(NumberedLine line, boolean closing) {
    if (closing != inTopic) {
      throw line.fault(closing ? "</top> without <top>" : "<top> inside of <top>");
    }
    if (closing) {
      add(line, unlabelled(id), unlabelled(query));
      id.setLength(0);
      query.setLength(0);
    }
    inTopic = !inTopic;
    element = "";
  }

  private void text(NumberedLine line, String text) {
    if (!inTopic && !text.isBlank()) {
      throw line.fault("text outside of <top>: " + text.strip());
    }
    switch (element) {
      case "num" -> id.append(' ').append(text);
      case "title" -> query.append(' ').append(text);
      default -> {
        // what is not the query is for people
      }
    }
  }

  private static String unlabelled(StringBuilder text) {
    String stripped = BLANKS.matcher(text).replaceAll(" ").strip();
    return LABEL.matcher(stripped).replaceFirst("");
  }

  private void add(NumberedLine line, String topicId, String topicQuery) {
    Long earlier = lineOfId.putIfAbsent(topicId, line.number());
    if (earlier != null) {
      throw line.fault("topic %s is there twice; first in line %d".formatted(topicId, earlier));
    }
    try {
      topics.add(new Topic(topicId, topicQuery));
    } catch (IllegalArgumentException e) {
      throw EvaluationFormatException.at(file, line.number(), String.valueOf(e.getMessage()));
    }
  }
}
