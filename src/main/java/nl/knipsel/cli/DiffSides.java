package nl.knipsel.cli;

import java.util.List;
import nl.knipsel.archive.IndexFields;
import nl.knipsel.archive.versions.WordDiff;
import nl.knipsel.news.NewsItem;
import nl.knipsel.news.SeenStory;
import nl.knipsel.news.Story;

/// Two texts that are compared, each with the item that it is of.
record DiffSides(NewsItem before, SeenStory textBefore, NewsItem after, SeenStory textAfter) {
  /// The best texts of two items.
  static DiffSides of(NewsItem before, NewsItem after) {
    return new DiffSides(before, before.texts().getFirst(), after, after.texts().getFirst());
  }

  List<WordDiff.Operation> headline() {
    return WordDiff.of(
        textBefore.story().headline().orElse(""), textAfter.story().headline().orElse(""));
  }

  /// Blocks parted by line breaks.
  List<WordDiff.Operation> body() {
    return WordDiff.of(body(textBefore.story()), body(textAfter.story()));
  }

  private static String body(Story story) {
    return IndexFields.body(story);
  }

  boolean differ() {
    return changes(headline()) || changes(body());
  }

  private static boolean changes(List<WordDiff.Operation> operations) {
    return operations.stream().anyMatch(operation -> operation.kind() != WordDiff.Kind.EQUAL);
  }
}
