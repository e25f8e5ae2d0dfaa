package nl.knipsel.lucene;

import java.io.IOException;
import java.net.URI;
import java.text.Normalizer;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.knipsel.archive.Dimension;
import nl.knipsel.news.Block;
import nl.knipsel.news.NewsItem;
import nl.knipsel.news.PublicationWindow;
import nl.knipsel.news.Sighting;

/// An item as a brute-force scan sees it: its texts as tokens, and all that is counted, taken from
/// the item itself and not from its fields in the index.
///
/// @param from milliseconds since 1970, `Long.MIN_VALUE` if open
/// @param to likewise, `Long.MAX_VALUE` if open
record ScannedItem(
    String id,
    ScannedText headline,
    ScannedText body,
    ScannedText exactHeadline,
    ScannedText exactBody,
    Map<Dimension, List<String>> values,
    boolean undated,
    long from,
    long to) {
  static ScannedItem of(
      NewsItem item, FieldAnalyzers analyzers, ScannedText.Terms terms, ZoneId zone)
      throws IOException {
    String headline = item.story().headline().orElse("");
    String body =
        Stream.concat(blocks(item, false), blocks(item, true)).collect(Collectors.joining("\n"));
    PublicationWindow window = item.dating(zone).window();
    return new ScannedItem(
        item.id(),
        ScannedText.of(headline, analyzers.words(), terms),
        ScannedText.of(body, analyzers.words(), terms),
        ScannedText.of(headline, analyzers.exact(), terms),
        ScannedText.of(body, analyzers.exact(), terms),
        values(item),
        window.isUnknown(),
        window.from().map(Instant::toEpochMilli).orElse(Long.MIN_VALUE),
        window.to().map(Instant::toEpochMilli).orElse(Long.MAX_VALUE));
  }

  private static Stream<String> blocks(NewsItem item, boolean residue) {
    return item.story().body().stream()
        .filter(block -> (block.kind() == Block.Kind.RESIDUE) == residue)
        .map(Block::text);
  }

  private static Map<Dimension, List<String>> values(NewsItem item) {
    Map<Dimension, List<String>> values = new EnumMap<>(Dimension.class);
    values.put(Dimension.AGENCY, item.story().agencies().stream().distinct().toList());
    values.put(
        Dimension.PLACE,
        item.story().places().stream()
            .map(place -> place.toUpperCase(Locale.ROOT))
            .distinct()
            .toList());
    values.put(Dimension.SECTION, section(item).stream().toList());
    values.put(Dimension.KIND, List.of(item.kind().name().toLowerCase(Locale.ROOT)));
    values.put(
        Dimension.SOURCE, item.sightings().stream().map(ScannedItem::site).distinct().toList());
    return values;
  }

  /// The most frequent section, of equals the first in the alphabet.
  private static Optional<String> section(NewsItem item) {
    Map<String, Long> counts =
        item.sightings().stream()
            .flatMap(sighting -> sighting.section().stream())
            .collect(Collectors.groupingBy(section -> section, Collectors.counting()));
    long most = counts.values().stream().mapToLong(Long::longValue).max().orElse(0);
    return counts.entrySet().stream()
        .filter(count -> count.getValue() == most)
        .map(Map.Entry::getKey)
        .sorted()
        .findFirst();
  }

  private static String site(Sighting sighting) {
    return URI.create(sighting.url().orElseThrow()).getHost();
  }

  boolean isClosed() {
    return !undated && from != Long.MIN_VALUE && to != Long.MAX_VALUE;
  }

  List<String> values(Dimension dimension) {
    return values.getOrDefault(dimension, List.of());
  }

  boolean has(Dimension dimension, Predicate<String> value) {
    return values(dimension).stream().anyMatch(value);
  }

  /// What a reader takes for the same: letters and digits only, without case and diacritics.
  static String plain(String value) {
    return Normalizer.normalize(value, Normalizer.Form.NFD)
        .replaceAll("[^\\p{L}\\p{N}]", "")
        .toLowerCase(Locale.ROOT);
  }
}
