package nl.knipsel.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SplittableRandom;
import nl.knipsel.evaluate.Article;
import nl.knipsel.evaluate.ArticleSets;

/// Draws paragraphs of other texts that are relevant to nothing, so that articles are not found for
/// want of others. Every paragraph has the same chance (reservoir sampling; Vitter, 1985).
final class Distractors {
  /// Shorter paragraphs are headings and the like.
  private static final int SHORTEST = 120;

  private final int wanted;
  private final SplittableRandom random;
  private final List<Text> drawn = new ArrayList<>();
  private long seen;

  private Distractors(int wanted, long seed) {
    this.wanted = wanted;
    random = new SplittableRandom(seed);
  }

  static List<Text> draw(Collection<Path> files, int wanted, long seed) throws IOException {
    Distractors distractors = new Distractors(wanted, seed);
    for (Path file : files) {
      ArticleSets.each(file, distractors::article);
    }
    return distractors.drawn;
  }

  private void article(Article article) {
    int number = 0;
    for (String paragraph : article.body().split("\n", -1)) {
      number++;
      if (paragraph.length() >= SHORTEST) {
        paragraph(new Text(article.id() + "#" + number, paragraph));
      }
    }
  }

  private void paragraph(Text paragraph) {
    seen++;
    if (drawn.size() < wanted) {
      drawn.add(paragraph);
      return;
    }
    long place = random.nextLong(seen);
    if (place < wanted) {
      drawn.set((int) place, paragraph);
    }
  }
}
