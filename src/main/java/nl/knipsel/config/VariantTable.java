package nl.knipsel.config;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Reads `variants.tsv`: forms separated by `|`, and their kind.
final class VariantTable {
  private static final Pattern DIACRITICS = Pattern.compile("\\p{M}+");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s/-]+");
  private static final Pattern EDGES = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");

  private final String name;

  /// The line that each form was seen in, by its key.
  private final Map<String, Integer> seen = new HashMap<>();

  private VariantTable(String name) {
    this.name = name;
  }

  /// @param checks whether to look that each form has words and is there once
  static List<VariantGroup> parse(String name, String text, boolean checks) {
    VariantTable table = new VariantTable(name);
    List<VariantGroup> groups = new ArrayList<>();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (!line.isBlank() && !line.startsWith("#")) {
        VariantGroup group = group(name, line, number);
        for (String form : checks ? group.forms() : List.<String>of()) {
          table.note(form, number);
        }
        groups.add(group);
      }
    }
    return List.copyOf(groups);
  }

  private static VariantGroup group(String name, String line, int number) {
    String[] columns = line.split("\t", -1);
    List<String> forms = new ArrayList<>();
    for (String form : columns[0].split("\\|", -1)) {
      forms.add(form.strip());
    }
    if (columns.length > 2 || forms.size() < 2) {
      throw ConfigurationException.at(
          name,
          number,
          "expected two forms or more with | between them, then a tab and their kind");
    }
    String kind = columns.length < 2 ? "" : columns[1].strip();
    return new VariantGroup(forms, kind.isEmpty() ? Optional.empty() : Optional.of(kind));
  }

  private void note(String form, int line) {
    String key = key(form);
    if (key.isEmpty()) {
      throw ConfigurationException.at(
          name, line, form.isEmpty() ? "a form is empty" : "'%s' has no words".formatted(form));
    }
    Integer before = seen.put(key, line);
    if (before != null) {
      throw ConfigurationException.at(
          name, line, "'%s' was in line %d already".formatted(form, before));
    }
  }

  /// The words of a form as they will be compared with a query: without case, diacritics and signs
  /// at their edges.
  private static String key(String form) {
    String plain =
        DIACRITICS.matcher(Normalizer.normalize(form, Normalizer.Form.NFKD)).replaceAll("");
    return BETWEEN_WORDS
        .splitAsStream(plain.replace('\u2019', '\'').toLowerCase(Locale.ROOT))
        .map(word -> EDGES.matcher(word).replaceAll(""))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.joining(" "));
  }
}
