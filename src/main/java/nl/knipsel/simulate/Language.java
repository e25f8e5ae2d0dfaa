package nl.knipsel.simulate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;

/// Makes sentences that look Dutch from the words and templates in `words.txt` and `templates.txt`,
/// or mere rows of words that are as frequent as some text has them. Immutable.
final class Language {
  private final Map<String, List<String>> words = new HashMap<>();
  private final Map<String, List<List<String>>> templates = new HashMap<>();

  private final Optional<WordFrequencies> drawn;

  /// @param drawn what sentences are made of in place of templates; the one with the number, names
  ///   and places stay
  Language(Optional<WordFrequencies> drawn) {
    this.drawn = drawn;
    for (String[] row : rows("words.txt")) {
      words.computeIfAbsent(row[0], kind -> new ArrayList<>()).addAll(List.of(row[1].split("\\|")));
    }
    for (String[] row : rows("templates.txt")) {
      templates.computeIfAbsent(row[0], kind -> new ArrayList<>()).add(pieces(row[1]));
    }
  }

  private static List<String[]> rows(String name) {
    try (var in = Language.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new MissingResourceException("missing " + name, name, "");
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", 2))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  /// Text and slots by turns.
  private static List<String> pieces(String template) {
    return List.of(template.split("[{}]", -1));
  }

  /// A word of a kind, frequent ones more often.
  String word(String kind, Dice dice) {
    return dice.early(words.getOrDefault(kind, List.of(kind)));
  }

  /// A sentence of a kind about a place.
  ///
  /// @param key what stands for `{n}`
  String sentence(String kind, String place, Optional<String> key, Dice dice) {
    if (drawn.isPresent() && !kind.equals("key")) {
      return capitalised(row(drawn.get(), kind, key, dice));
    }
    List<String> pieces = dice.early(templates.getOrDefault(kind, List.of(List.of(kind))));
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < pieces.size(); i++) {
      out.append(i % 2 == 0 ? pieces.get(i) : filled(pieces.get(i), place, key, dice));
    }
    return capitalised(out.toString());
  }

  private static String row(WordFrequencies words, String kind, Optional<String> key, Dice dice) {
    boolean whole = kind.equals("sentence") || kind.equals("opening");
    int length =
        whole
            ? 6 + dice.below(15)
            : kind.equals("headline") ? 5 + dice.below(5) : 2 + dice.below(3);
    int place = 1 + dice.below(length - 1);
    StringBuilder row = new StringBuilder();
    for (int i = 0; i < length; i++) {
      row.append(i == 0 ? "" : " ")
          .append(i == place && key.isPresent() ? key.get() : words.word(dice));
    }
    return whole ? row.append('.').toString() : row.toString();
  }

  private String filled(String slot, String place, Optional<String> key, Dice dice) {
    return switch (slot) {
      case "n" -> key.orElse("tien");
      case "place" -> place;
      case "name" -> word("first", dice) + " " + word("surname1", dice) + word("surname2", dice);
      case "compound" -> word("modifier", dice) + word("head", dice);
      default -> word(slot, dice);
    };
  }

  private static String capitalised(String sentence) {
    int letter = sentence.charAt(0) == '\'' || sentence.charAt(0) == '"' ? 1 : 0;
    return sentence.startsWith("'s-")
        ? sentence
        : sentence.substring(0, letter)
            + sentence.substring(letter, letter + 1).toUpperCase(Locale.ROOT)
            + sentence.substring(letter + 1);
  }
}
