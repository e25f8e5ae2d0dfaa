package nl.knipsel.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SplittableRandom;
import nl.knipsel.evaluate.Article;
import nl.knipsel.evaluate.ArticleSets;

/// Draws pieces of other texts that are relevant to nothing, so that articles are not found for
/// want of others. A piece is consecutive paragraphs of one text, as many as a length asks for that
/// is drawn among given ones; every piece has the same chance (reservoir sampling; Vitter, 1985).
final class Distractors {
  /// Shorter paragraphs are headings and the like.
  private static final int SHORTEST = 120;

  private final int wanted;
  private final List<Integer> lengths;
  private final SplittableRandom random;
  private final List<Text> drawn = new ArrayList<>();
  private long seen;

  private Distractors(int wanted, List<Integer> lengths, long seed) {
    this.wanted = wanted;
    this.lengths = lengths;
    random = new SplittableRandom(seed);
  }

  /// @param lengths in characters, from which that of each piece is drawn; none takes single
  ///   paragraphs
  static List<Text> draw(Collection<Path> files, int wanted, List<Integer> lengths, long seed)
      throws IOException {
    Distractors distractors = new Distractors(wanted, lengths, seed);
    for (Path file : files) {
      ArticleSets.each(file, distractors::article);
    }
    return distractors.drawn;
  }

  /// What is left at the end of a text and is too short is not taken.
  private void article(Article article) {
    int number = 0;
    int length = nextLength();
    StringBuilder piece = new StringBuilder();
    for (String paragraph : article.body().split("\n", -1)) {
      number++;
      if (paragraph.length() < SHORTEST) {
        continue;
      }
      piece.append(piece.isEmpty() ? "" : "\n").append(paragraph);
      if (piece.length() >= length) {
        piece(new Text(article.id() + "#" + number, piece.toString()));
        piece.setLength(0);
        length = nextLength();
      }
    }
  }

  private int nextLength() {
    return lengths.isEmpty() ? SHORTEST : lengths.get(random.nextInt(lengths.size()));
  }

  private void piece(Text piece) {
    seen++;
    if (drawn.size() < wanted) {
      drawn.add(piece);
      return;
    }
    long place = random.nextLong(seen);
    if (place < wanted) {
      drawn.set((int) place, piece);
    }
  }
}
