package nl.knipsel.archive;

import java.net.URI;
import java.text.Normalizer;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.knipsel.archive.versions.TextSignature;
import nl.knipsel.news.Agencies;
import nl.knipsel.news.Block;
import nl.knipsel.news.CaptureTime;
import nl.knipsel.news.NewsItem;
import nl.knipsel.news.PublicationWindow;
import nl.knipsel.news.Sighting;
import nl.knipsel.news.Story;

/// What is indexed of an item: the names of the fields and their values, the same in every archive.
public final class IndexFields {
  public static final String ID = "id";
  public static final String HEADLINE = "headline";
  public static final String BODY = "body";
  public static final String HEADLINE_EXACT = "headlineExact";
  public static final String BODY_EXACT = "bodyExact";

  /// In embedded archives, the names of the fields of text in which there is any: [#HEADLINE],
  /// [#BODY]. All documents have these fields.
  public static final String TEXTS = "texts";

  public static final String PUBLISHED_FROM = "publishedFrom";
  public static final String PUBLISHED_TO = "publishedTo";
  public static final String CAPTURED_FIRST = "capturedFirst";
  public static final String CAPTURED_LAST = "capturedLast";
  public static final String SIGHTINGS = "sightings";
  public static final String ITEM = "item";

  /// The files that an item was seen in.
  public static final String FILE = "file";

  /// The name of a source, in documents that are of sources and not of items.
  public static final String SOURCE_NAME = "sourceName";

  public static final String SOURCE_RECORD = "sourceRecord";

  /// Names and phrases of headlines, by what can be typed for them.
  public static final String PHRASE = "phrase";

  /// What a text has in common with others is estimated from; absent for short ones.
  public static final String SIGNATURE = "signature";

  /// The group of the items that are versions of one story: the smallest of their ids as a number,
  /// or [nl.knipsel.archive.versions.VersionGroups#NONE].
  public static final String VERSIONS = "versions";

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private static final int MOST_HOSTS = 10_000;

  /// By the beginning of an address, as far as the host.
  private static final Map<String, Optional<String>> HOSTS = new ConcurrentHashMap<>();

  private final NewsItem item;
  private final PublicationWindow window;

  /// @param zone of the archive
  public IndexFields(NewsItem item, ZoneId zone) {
    this.item = item;
    this.window = item.dating(zone).window();
  }

  public String headline() {
    return item.story().headline().orElse("");
  }

  /// All blocks of the body, a line each, those of the page that are not of the story last.
  public String body() {
    return body(item);
  }

  /// All blocks of the item's body, a line each, those of the page that are not of the story last.
  public static String body(NewsItem item) {
    return body(item.story());
  }

  /// All blocks of the story's body, a line each, those of the page that are not of it last.
  public static String body(Story story) {
    return Stream.concat(
            story.body().stream().filter(block -> block.kind() != Block.Kind.RESIDUE),
            story.body().stream().filter(block -> block.kind() == Block.Kind.RESIDUE))
        .map(Block::text)
        .collect(Collectors.joining("\n"));
  }

  /// The values that an item has in a dimension, as they are shown and counted; without repetition.
  public List<String> values(Dimension dimension) {
    return switch (dimension) {
      case AGENCY -> item.story().agencies().stream().distinct().toList();
      case PLACE -> places(item);
      case SECTION -> item.section().stream().toList();
      case KIND -> List.of(kind(item));
      case SOURCE ->
          item.sightings().stream()
              .map(IndexFields::source)
              .collect(Collectors.toCollection(TreeSet::new))
              .stream()
              .toList();
    };
  }

  /// The files that the item was seen in, without repetition.
  public List<String> files() {
    return item.sightings().stream().map(Sighting::file).distinct().toList();
  }

  /// The item's places as they are shown and counted: in upper case, as most datelines write them.
  public static List<String> places(NewsItem item) {
    return item.story().places().stream()
        .map(place -> place.toUpperCase(Locale.ROOT))
        .distinct()
        .toList();
  }

  /// `article` or `teaser`.
  public static String kind(NewsItem item) {
    return item.kind().name().toLowerCase(Locale.ROOT);
  }

  /// Where a sighting is from: the site, or for a dump without an address the folder that it lay
  /// in.
  static String source(Sighting sighting) {
    Optional<String> site = site(sighting);
    if (site.isPresent()) {
      return site.get();
    }
    String path = sighting.source().replace('\\', '/');
    int slash = path.lastIndexOf('/');
    return slash <= 0 ? path : path.substring(0, slash);
  }

  /// The site that a sighting is from, without `www.`; empty for a dump without an address.
  public static Optional<String> site(Sighting sighting) {
    return sighting.url().flatMap(IndexFields::host);
  }

  /// Reading an address takes Java longer than all else that is done with it, and there are few
  /// hosts.
  private static Optional<String> host(String url) {
    int end = plainHostEnd(url);
    if (end < 0) {
      return readHost(url);
    }
    String site = url.substring(0, end);
    Optional<String> known = HOSTS.get(site);
    if (known == null) {
      known = readHost(site);
      if (HOSTS.size() < MOST_HOSTS) {
        HOSTS.put(site, known);
      }
    }
    return known;
  }

  /// Where the host ends of an address that has nothing behind it but characters that any address
  /// may have; -1 for others.
  private static int plainHostEnd(String url) {
    int from = url.startsWith("https://") ? 8 : url.startsWith("http://") ? 7 : url.length();
    int slash = url.indexOf('/', from);
    if (slash < 0) {
      return -1;
    }
    for (int i = from; i < url.length(); i++) {
      char c = url.charAt(i);
      boolean plain = (c >= 'a' && c <= 'z') || (c >= '-' && c <= '9') || (c >= 'A' && c <= 'Z');
      if (!plain && (i < slash || (c != '_' && c != '~'))) {
        return -1;
      }
    }
    return slash;
  }

  private static Optional<String> readHost(String url) {
    try {
      return Optional.ofNullable(URI.create(url.strip()).getHost())
          .map(host -> host.toLowerCase(Locale.ROOT))
          .map(host -> host.startsWith("www.") ? host.substring("www.".length()) : host);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /// What filters compare: without case and diacritics, blanks folded.
  public static String key(String value) {
    String decomposed = Normalizer.normalize(value.strip(), Normalizer.Form.NFD);
    String key =
        MARKS.matcher(decomposed).replaceAll("").toLowerCase(Locale.ROOT).replace('\u2019', '\'');
    return BLANKS.matcher(key).replaceAll(" ");
  }

  /// What a filter value is compared as: an agency by any of its spellings, a kind in English or
  /// Dutch, all else by its [#key].
  public static String filterValue(Dimension dimension, String value, Agencies agencies) {
    return switch (dimension) {
      case AGENCY -> key(agencies.code(value));
      case KIND -> key(value).equals("artikel") ? "article" : key(value);
      case PLACE, SECTION, SOURCE -> key(value);
    };
  }

  /// Milliseconds since 1970 of the window's ends, an open one as the smallest or largest long;
  /// empty if the window is unknown.
  public Optional<long[]> published() {
    if (window.isUnknown()) {
      return Optional.empty();
    }
    return Optional.of(
        new long[] {
          window.from().map(Instant::toEpochMilli).orElse(Long.MIN_VALUE),
          window.to().map(Instant::toEpochMilli).orElse(Long.MAX_VALUE)
        });
  }

  /// The signature of its best text; empty if that is short.
  public Optional<TextSignature> signature() {
    return TextSignature.of(item.story());
  }

  /// Milliseconds since 1970 of the first and last capture; empty if none is known.
  public Optional<long[]> captured() {
    List<CaptureTime> captures = new ArrayList<>();
    item.sightings().forEach(sighting -> sighting.captured().ifPresent(captures::add));
    if (captures.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new long[] {
          captures.stream().mapToLong(c -> c.earliest().toEpochMilli()).min().orElseThrow(),
          captures.stream().mapToLong(c -> c.latest().toEpochMilli()).max().orElseThrow()
        });
  }
}
