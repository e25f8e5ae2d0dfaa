package nl.knipsel.config;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.knipsel.news.ComposedText;

/// Reads `lemmas.tsv`: a form and the lemmas that it shall have, with `|` between them.
final class LemmaTable {
  private LemmaTable() {}

  /// The lemmas of each form, in the order of the file, in Unicode NFC. Unmodifiable.
  static Map<String, List<String>> parse(String name, String text) {
    Map<String, List<String>> lemmas = new LinkedHashMap<>();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] columns = ComposedText.of(line.strip()).split("\t", -1);
      if (columns.length != 2) {
        throw ConfigurationException.at(
            name, number, "expected a form and its lemmas with a tab between them");
      }
      String form = columns[0].strip();
      List<String> own = Arrays.stream(columns[1].split("\\|", -1)).map(String::strip).toList();
      check(name, number, form);
      for (String lemma : own) {
        check(name, number, lemma);
      }
      if (lemmas.put(form, own.stream().distinct().toList()) != null) {
        throw ConfigurationException.at(name, number, "'%s' is there twice".formatted(form));
      }
    }
    return Collections.unmodifiableMap(lemmas);
  }

  private static void check(String name, int line, String word) {
    if (word.isEmpty()) {
      throw ConfigurationException.at(name, line, "a form or lemma is empty");
    }
    if (!word.equals(word.toLowerCase(Locale.ROOT))) {
      throw ConfigurationException.at(name, line, "'%s' is not lower-case".formatted(word));
    }
    if (word.chars().anyMatch(Character::isWhitespace)) {
      throw ConfigurationException.at(name, line, "'%s' is not one word".formatted(word));
    }
    if (word.contains("-")) {
      throw ConfigurationException.at(
          name, line, "'%s' is read in parts: name the part".formatted(word));
    }
  }
}
