package nl.knipsel.lucene;

import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import nl.knipsel.archive.Dimension;
import nl.knipsel.archive.IndexFields;
import nl.knipsel.config.Configuration;
import nl.knipsel.config.VariantGroup;
import nl.knipsel.dutch.Variants;
import nl.knipsel.lucene.ScannedText.Forms;
import nl.knipsel.news.Block;
import nl.knipsel.news.NewsItem;

/// Random queries on given items, from words, phrases, values and days that some of them have.
/// Words that have spelling variants are left out.
final class RandomConditions {
  private static final List<String> FIELDS_OF_DATES = List.of("date:", "datum:");

  private final Random random;
  private final List<NewsItem> items;
  private final List<ScannedItem> scanned;
  private final Configuration configuration;
  private final FieldAnalyzers analyzers;
  private final ScannedText.Terms terms;
  private final Set<String> variants = new HashSet<>();

  RandomConditions(
      Random random,
      List<NewsItem> items,
      List<ScannedItem> scanned,
      Configuration configuration,
      FieldAnalyzers analyzers,
      ScannedText.Terms terms) {
    this.random = random;
    this.items = items;
    this.scanned = scanned;
    this.configuration = configuration;
    this.analyzers = analyzers;
    this.terms = terms;
    for (VariantGroup group : configuration.variants()) {
      group.forms().forEach(form -> variants.addAll(Variants.words(form)));
    }
  }

  /// A whole query.
  ///
  /// @param certain what its dates mean
  Condition next(boolean certain) {
    return switch (random.nextInt(10)) {
      case 0, 1 -> single(certain);
      case 2, 3 -> new Condition.Or(several(2, certain));
      case 4 -> new Condition.And(List.of(value(any(Dimension.values())), dates(certain)));
      case 5 ->
          new Condition.And(
              List.of(single(certain), new Condition.Not(new Condition.Or(several(2, certain)))));
      default -> {
        List<Condition> clauses = new ArrayList<>(several(1 + random.nextInt(3), certain));
        if (random.nextInt(3) == 0) {
          clauses.add(new Condition.Or(several(2, certain)));
        }
        if (random.nextInt(3) == 0) {
          clauses.add(new Condition.Not(single(certain)));
        }
        yield clauses.size() == 1 ? clauses.getFirst() : new Condition.And(clauses);
      }
    };
  }

  private List<Condition> several(int count, boolean certain) {
    List<Condition> conditions = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      conditions.add(single(certain));
    }
    return conditions;
  }

  private Condition single(boolean certain) {
    return switch (random.nextInt(10)) {
      case 0 -> phrase();
      case 1 -> prefix();
      case 2 -> value(any(Dimension.values()));
      case 3 -> dates(certain);
      default -> word();
    };
  }

  private Condition.Word word() {
    String typed = typedWord();
    AnalyzedWord word = AnalyzedWord.of(analyzers.words(), IndexFields.BODY, typed);
    return new Condition.Word(
        typed,
        places(word.words()),
        one(word.joined()),
        word.positions().size() == 1 ? places(word.positions().getFirst().compound()) : List.of(),
        word.positions().stream()
            .flatMap(position -> position.parts().stream())
            .map(part -> one(List.of(part.text())))
            .toList(),
        places(AnalyzedWord.of(analyzers.exact(), IndexFields.BODY_EXACT, typed).words()));
  }

  /// A word of letters, with hyphens or apostrophes inside, that some item has.
  private String typedWord() {
    while (true) {
      String[] words = text().split("[^\\p{L}'-]+");
      String word = words[random.nextInt(words.length)];
      if (word.matches("\\p{L}[\\p{L}'-]*\\p{L}")
          && !Set.of("OR", "AND", "NOT", "TO").contains(word)
          && Variants.words(word).stream().noneMatch(variants::contains)) {
        return random.nextInt(4) == 0 ? word.toLowerCase(Locale.ROOT) : word;
      }
    }
  }

  /// Two or three words as some item has them, sometimes in another order.
  private Condition.Phrase phrase() {
    while (true) {
      List<String> words =
          Arrays.asList(text().replaceAll("[\"\u201C\u201D\u201E\\\\]", "").split("\\s+"));
      int length = 2 + random.nextInt(2);
      if (words.size() >= length) {
        int from = random.nextInt(words.size() - length + 1);
        List<String> taken = new ArrayList<>(words.subList(from, from + length));
        if (random.nextInt(5) == 0) {
          java.util.Collections.reverse(taken);
        }
        String typed = String.join(" ", taken);
        List<List<String>> positions =
            AnalyzedWord.of(analyzers.exact(), IndexFields.BODY_EXACT, typed).words();
        if (positions.size() > 1) {
          return new Condition.Phrase("\"" + typed + "\"", places(positions));
        }
      }
    }
  }

  private Condition.Prefix prefix() {
    while (true) {
      String word = typedWord().toLowerCase(Locale.ROOT);
      if (word.matches("[a-z]{4,}")) {
        String prefix = word.substring(0, 2 + random.nextInt(3));
        return new Condition.Prefix(prefix + "*", terms.such(term -> term.startsWith(prefix)));
      }
    }
  }

  /// A value that some item has, in one of the ways in which people type it.
  Condition.Value value(Dimension dimension) {
    while (true) {
      List<String> values = scanned.get(random.nextInt(scanned.size())).values(dimension);
      if (!values.isEmpty()) {
        String value = any(values.toArray(new String[0]));
        String typed = typed(dimension, value);
        return new Condition.Value(dimension.key() + ":" + quoted(typed), dimension, value);
      }
    }
  }

  /// One of the ways in which people type a value.
  String typed(Dimension dimension, String value) {
    return switch (random.nextInt(4)) {
      case 0 -> value.toLowerCase(Locale.ROOT);
      case 1 ->
          Normalizer.normalize(value, Normalizer.Form.NFD)
              .replaceAll("\\p{M}", "")
              .replace(' ', '-');
      case 2 -> dimension == Dimension.AGENCY ? configuration.agencies().name(value) : value;
      default -> value;
    };
  }

  private static String quoted(String value) {
    return value.matches("[\\p{L}\\p{N}.'-]+") ? value : "\"" + value + "\"";
  }

  Condition.Dates dates(boolean certain) {
    String field = any(FIELDS_OF_DATES.toArray(new String[0]));
    LocalDate day = day();
    return switch (random.nextInt(6)) {
      case 0 -> dates(field, day.toString(), Optional.of(day), Optional.of(day), certain);
      case 1 ->
          dates(
              field,
              "%04d".formatted(day.getYear()),
              Optional.of(day.withDayOfYear(1)),
              Optional.of(day.withMonth(12).withDayOfMonth(31)),
              certain);
      case 2 -> dates(field, ".." + day, Optional.empty(), Optional.of(day), certain);
      case 3 -> dates(field, "[" + day + " TO *]", Optional.of(day), Optional.empty(), certain);
      case 4 -> {
        LocalDate later = day.plusDays(random.nextInt(300));
        yield dates(field, day + ".." + later, Optional.of(day), Optional.of(later), certain);
      }
      default ->
          dates(
              field,
              day.toString().substring(0, "2025-12".length()),
              Optional.of(day.withDayOfMonth(1)),
              Optional.of(day.withDayOfMonth(day.lengthOfMonth())),
              certain);
    };
  }

  private Condition.Dates dates(
      String field,
      String typed,
      Optional<LocalDate> first,
      Optional<LocalDate> last,
      boolean certain) {
    ZoneId zone = configuration.timeZone();
    return new Condition.Dates(
        field + typed,
        first.map(day -> day.atStartOfDay(zone).toInstant().toEpochMilli()).orElse(Long.MIN_VALUE),
        last.map(day -> day.plusDays(1).atStartOfDay(zone).toInstant().toEpochMilli() - 1)
            .orElse(Long.MAX_VALUE),
        certain);
  }

  /// A day at which some window begins or ends.
  private LocalDate day() {
    while (true) {
      ScannedItem item = scanned.get(random.nextInt(scanned.size()));
      long at = random.nextBoolean() ? item.from() : item.to();
      if (!item.undated() && at != Long.MIN_VALUE && at != Long.MAX_VALUE) {
        return Instant.ofEpochMilli(at).atZone(configuration.timeZone()).toLocalDate();
      }
    }
  }

  private String text() {
    NewsItem item = items.get(random.nextInt(items.size()));
    List<String> texts = new ArrayList<>();
    item.story().headline().ifPresent(texts::add);
    item.story().body().stream().map(Block::text).forEach(texts::add);
    return any(texts.toArray(new String[0]));
  }

  private List<Forms> places(List<List<String>> positions) {
    return positions.stream().map(this::one).toList();
  }

  private Forms one(List<String> alternatives) {
    return new Forms(alternatives, terms);
  }

  /// One of the values.
  <T> T any(T[] values) {
    return values[random.nextInt(values.length)];
  }
}
