package nl.knipsel.archive.versions;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Invents texts and edits them as newsrooms do. Words are drawn by Zipf's law, so that texts that
/// have nothing to do with each other share what such texts share: the runs of common words.
final class EditedTexts {
  /// What is done to a text to make its next version.
  enum Edit {
    /// Another first paragraph, the rest as it was.
    LEAD_REWRITTEN,
    /// A sentence more, one less, and two in another order.
    SENTENCES_MOVED,
    /// One word in twenty replaced, and the lead touched.
    WORDS_5,
    WORDS_10,
    WORDS_20,
    /// Twice as long, with another lead.
    DOUBLED,
    /// Three times as long, with another lead.
    TREBLED,
    /// Only the first half left, with another lead.
    HALVED,
    /// Another lead, a sentence more and less, one word in ten replaced.
    REWORKED
  }

  private static final int VOCABULARY = 8000;
  private static final List<String> COMMON =
      List.of(
          "de", "van", "het", "een", "in", "en", "is", "op", "te", "dat", "die", "voor", "met",
          "zijn", "aan", "niet", "door", "er", "ook", "om", "bij", "werd", "heeft", "uit", "naar",
          "dan");

  private final Random random;

  EditedTexts(long seed) {
    random = new Random(seed);
  }

  /// A text as a list of sentences; the first is its lead.
  List<String> text(int sentences) {
    List<String> text = new ArrayList<>();
    for (int i = 0; i < sentences; i++) {
      text.add(sentence());
    }
    return text;
  }

  /// A form with blanks that are filled in anew each time, such as a weather report.
  ///
  /// @param filled the share of words that differ
  List<String> form(List<String> form, double filled) {
    return form.stream().map(sentence -> changed(sentence, filled)).toList();
  }

  /// Another story of the same length that repeats a share of this one's sentences.
  List<String> withBackground(List<String> text, double share) {
    int kept = (int) Math.round(text.size() * share);
    List<String> other = text(text.size() - kept);
    other.addAll(text.subList(text.size() - kept, text.size()));
    return other;
  }

  List<String> edited(List<String> text, Edit edit) {
    List<String> next = new ArrayList<>(text);
    switch (edit) {
      case LEAD_REWRITTEN -> next.set(0, changed(next.getFirst(), 0.7));
      case SENTENCES_MOVED -> moved(next);
      case WORDS_5 -> next.replaceAll(sentence -> changed(sentence, 0.05));
      case WORDS_10 -> next.replaceAll(sentence -> changed(sentence, 0.1));
      case WORDS_20 -> next.replaceAll(sentence -> changed(sentence, 0.2));
      case DOUBLED -> grown(next, 2);
      case TREBLED -> grown(next, 3);
      case HALVED -> {
        next.set(0, changed(next.getFirst(), 0.7));
        next.subList((next.size() + 1) / 2, next.size()).clear();
      }
      case REWORKED -> {
        moved(next);
        next.replaceAll(sentence -> changed(sentence, 0.1));
        next.set(0, changed(next.getFirst(), 0.7));
      }
    }
    return next;
  }

  private void moved(List<String> text) {
    text.set(0, changed(text.getFirst(), 0.2));
    text.remove(1 + random.nextInt(text.size() - 1));
    text.add(1 + random.nextInt(text.size()), sentence());
    Collections.swap(text, text.size() - 1, 1 + random.nextInt(text.size() - 1));
  }

  private void grown(List<String> text, int times) {
    text.set(0, changed(text.getFirst(), 0.7));
    int more = text.size() * (times - 1);
    for (int i = 0; i < more; i++) {
      text.add(sentence());
    }
  }

  private String sentence() {
    return IntStream.range(0, 8 + random.nextInt(18))
            .mapToObj(i -> word())
            .collect(Collectors.joining(" "))
        + ".";
  }

  private String changed(String sentence, double share) {
    List<String> words = new ArrayList<>(List.of(sentence.split(" ")));
    words.replaceAll(word -> random.nextDouble() < share ? word() : word);
    return String.join(" ", words);
  }

  private String word() {
    int rank = (int) Math.exp(random.nextDouble() * Math.log(VOCABULARY)) - 1;
    return rank < COMMON.size() ? COMMON.get(rank) : "woord" + Integer.toString(rank, 36);
  }
}
