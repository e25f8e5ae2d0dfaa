package nl.knipsel.bench;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.BreakIterator;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import nl.knipsel.archive.Archive;
import nl.knipsel.archive.ArchiveWriter;
import nl.knipsel.config.Configuration;
import nl.knipsel.lucene.LuceneArchives;
import nl.knipsel.news.Block;
import nl.knipsel.news.ItemKind;
import nl.knipsel.news.NewsItem;
import nl.knipsel.news.SeenStory;
import nl.knipsel.news.Sighting;
import nl.knipsel.news.Story;
import org.jspecify.annotations.Nullable;

/// An embedded archive of texts, for one search after the other: those with the same texts and with
/// settings that count only in queries share its index. Closing deletes it. Of one thread.
final class TextArchive implements Closeable {
  private record Contents(List<Text> texts, boolean leadAsHeadline, Configuration configuration) {
    boolean sameItems(List<Text> others, boolean lead) {
      return leadAsHeadline == lead && texts.equals(others);
    }
  }

  private final Path folder;
  private @Nullable Contents contents;

  TextArchive() throws IOException {
    folder = Files.createTempDirectory("knipsel-measure");
  }

  /// The archive with these texts and settings, until the next call.
  ///
  /// @param leadAsHeadline whether items have a headline: the first sentence of their body
  Archive open(List<Text> texts, boolean leadAsHeadline, Configuration configuration)
      throws IOException {
    Contents before = contents;
    Path path = folder.resolve("archive");
    if (before == null || !before.sameItems(texts, leadAsHeadline)) {
      delete(path);
      write(path, configuration, texts, leadAsHeadline);
    } else if (!before.configuration().fingerprint().equals(configuration.fingerprint())) {
      write(path, configuration, List.of(), leadAsHeadline);
    }
    contents = new Contents(texts, leadAsHeadline, configuration);
    return LuceneArchives.open(path);
  }

  private static void write(
      Path path, Configuration configuration, List<Text> texts, boolean leadAsHeadline)
      throws IOException {
    try (ArchiveWriter writer = LuceneArchives.openWriter(path, configuration, true)) {
      for (int i = 0; i < texts.size(); i++) {
        writer.add(item(id(i), texts.get(i).body(), leadAsHeadline));
      }
      writer.commit();
    }
  }

  /// The id of the text with this index: items have ids of 64 bits.
  private static String id(int index) {
    return HexFormat.of().toHexDigits((long) index);
  }

  /// The index of the text with this id.
  static int index(String id) {
    return (int) HexFormat.fromHexDigitsToLong(id);
  }

  private static NewsItem item(String id, String text, boolean leadAsHeadline) {
    String body = text.replace('\n', ' ');
    Story story =
        new Story(
            ItemKind.ARTICLE,
            leadAsHeadline ? Optional.of(firstSentence(body)) : Optional.empty(),
            Optional.empty(),
            List.of(Block.paragraph(body)));
    Sighting sighting =
        new Sighting(
            "measured",
            Optional.empty(),
            0,
            ItemKind.ARTICLE,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return new NewsItem(id, List.of(new SeenStory(story, List.of(sighting))));
  }

  private static String firstSentence(String text) {
    BreakIterator borders = BreakIterator.getSentenceInstance(Locale.of("nl"));
    borders.setText(text);
    borders.first();
    return text.substring(0, borders.next()).strip();
  }

  @Override
  public void close() throws IOException {
    delete(folder);
  }

  private static void delete(Path tree) throws IOException {
    if (!Files.exists(tree)) {
      return;
    }
    try (Stream<Path> files = Files.walk(tree)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
