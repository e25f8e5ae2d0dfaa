package nl.knipsel.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import nl.knipsel.news.Agencies;

/// All of `index-config/`, read and checked. Immutable.
///
/// @param lemmas the lemmas of forms that win over the lexicon, by form, in the order of the file
/// @param demonyms the countries of adjectives and inhabitants, by word, in the order of the file
/// @param variants groups of spellings that a reader takes for the same
/// @param settings each single setting and where it comes from
/// @param files the files, by their name in the folder and in the order of names; what an archive
///   keeps a copy of
/// @param fingerprint SHA-256 over names and contents of all files, in hexadecimal
public record Configuration(
    ZoneId timeZone,
    Agencies agencies,
    AnalysisProfile analysis,
    Ranking ranking,
    Map<String, List<String>> lemmas,
    Map<String, List<String>> demonyms,
    List<VariantGroup> variants,
    List<Setting> settings,
    Map<String, String> files,
    String fingerprint) {
  /// A setting in force.
  ///
  /// @param file that it stands in, or would
  /// @param key with its section, as in `ranking.k1`
  /// @param line of the file; absent if the file does not set it and the default is in force
  public record Setting(String file, String key, String value, OptionalInt line) {}

  public Configuration {
    variants = List.copyOf(variants);
    settings = List.copyOf(settings);
  }

  private static final String ARCHIVE = "archive.toml";
  private static final String ANALYSIS = "analysis.toml";
  private static final String FIELDS = "fields.toml";
  private static final String AGENCIES = "agencies.tsv";
  private static final String COMPOUNDS = "compounds/";
  private static final String DEMONYMS = "demonyms.tsv";
  private static final String LEMMAS = "lemmas.tsv";
  private static final String VARIANTS = "variants.tsv";

  /// Files that nothing in the index depends on. The index keeps the lengths of texts, and what
  /// BM25 makes of them is computed for each query.
  private static final Set<String> ONLY_ASKED = Set.of(FIELDS, VARIANTS);

  private static final List<String> KNOWN =
      List.of(AGENCIES, ANALYSIS, ARCHIVE, DEMONYMS, FIELDS, LEMMAS, VARIANTS);

  /// Reads a folder. A missing file means its defaults.
  ///
  /// @throws ConfigurationException if a file is not as it should be, or the folder is none
  public static Configuration read(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new ConfigurationException(folder + ": there is no such configuration folder");
    }
    try {
      return of(folder.toString(), FolderTexts.of(folder));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /// Reads a folder that is known to have this fingerprint, and so was checked before. Its [#files]
  /// are read when they are asked for, as the tables of compounds are fifty times as long as all
  /// others together, and so are its demonyms, of which an archive keeps what it needs of them.
  ///
  /// @throws ConfigurationException as [#read]
  public static Configuration readKnown(Path folder, String fingerprint) throws IOException {
    return of(folder.toString(), FolderTexts.of(folder), fingerprint, false);
  }

  /// The configuration that these files hold.
  ///
  /// @param where what errors put before a file's name
  /// @throws ConfigurationException if a file is not as it should be
  public static Configuration of(String where, Map<String, String> files) {
    Map<String, String> sorted = Collections.unmodifiableMap(new TreeMap<>(files));
    return of(where, sorted, fingerprint(sorted), true);
  }

  /// @param checks whether the long tables are looked through for errors
  private static Configuration of(
      String where, Map<String, String> files, String fingerprint, boolean checks) {
    for (String name : files.keySet()) {
      if (!KNOWN.contains(name) && !name.startsWith(COMPOUNDS)) {
        throw new ConfigurationException(
            "%s/%s: Knipsel knows no such file%s"
                .formatted(
                    where,
                    name,
                    Nearest.of(name, KNOWN)
                        .map(near -> " (did you mean '%s'?)".formatted(near))
                        .orElse("")));
      }
    }
    TomlFile archive = toml(where, ARCHIVE, files);
    ZoneId zone = zone(archive);
    archive.rejectUnknown();
    TomlFile analysis = toml(where, ANALYSIS, files);
    AnalysisProfile profile = profile(analysis);
    analysis.rejectUnknown();
    TomlFile fields = toml(where, FIELDS, files);
    Ranking ranking =
        new Ranking(
            fields.number("ranking.k1", 0.9f, 0, 100),
            fields.number("ranking.b", 0.4f, 0, 1),
            fields.number("headline.boost", 1.5f, 0, 100),
            fields.number("ranking.other-field", 0.3f, 0, 1),
            fields.number("ranking.part", 0.4f, 0, 10),
            fields.number("ranking.joined", 0.3f, 0, 10),
            fields.number("ranking.exact", 0.2f, 0, 10),
            fields.number("ranking.closeness", 0.2f, 0, 10),
            fields.number("ranking.variant", 0.5f, 0, 10),
            fields.number("ranking.feedback", 0, 0, 10));
    fields.rejectUnknown();
    return new Configuration(
        zone,
        table(where, AGENCIES, files, AgencyTable::parse),
        profile,
        ranking,
        table(where, LEMMAS, files, LemmaTable::parse),
        checks
            ? table(where, DEMONYMS, files, DemonymTable::parse)
            : new LazyMap<>(() -> table(where, DEMONYMS, files, DemonymTable::parse)),
        table(where, VARIANTS, files, (name, text) -> VariantTable.parse(name, text, checks)),
        Stream.of(archive, analysis, fields).flatMap(file -> file.settings().stream()).toList(),
        files,
        fingerprint);
  }

  private static String fingerprint(Map<String, String> files) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      files.forEach((name, text) -> {
        digest.update((name + "\0").getBytes(StandardCharsets.UTF_8));
        digest.update((text + "\0").getBytes(StandardCharsets.UTF_8));
      });
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /// The names of the files in which two configurations differ, in alphabetical order.
  public List<String> differences(Configuration other) {
    return Stream.concat(files.keySet().stream(), other.files.keySet().stream())
        .distinct()
        .sorted()
        .filter(name -> !files.getOrDefault(name, "").equals(other.files.getOrDefault(name, "")))
        .toList();
  }

  /// Whether items are indexed alike with both: what differs counts only when something is asked.
  public boolean indexesLike(Configuration other) {
    return ONLY_ASKED.containsAll(differences(other));
  }

  private static TomlFile toml(String where, String name, Map<String, String> files) {
    return TomlFile.parse(where + "/" + name, files.getOrDefault(name, ""));
  }

  private static <T> T table(
      String where, String name, Map<String, String> files, BiFunction<String, String, T> parser) {
    return parser.apply(where + "/" + name, files.getOrDefault(name, ""));
  }

  private static ZoneId zone(TomlFile file) {
    String name = file.string("time-zone", "Europe/Amsterdam");
    try {
      return ZoneId.of(name);
    } catch (DateTimeException e) {
      throw file.invalid("time-zone", "no time zone is called '%s'".formatted(name));
    }
  }

  private static AnalysisProfile profile(TomlFile file) {
    String name = file.string("profile", AnalysisProfile.DUTCH.key());
    return AnalysisProfile.of(name)
        .orElseThrow(() ->
            file.invalid(
                "profile",
                "no analysis profile is called '%s'; there is %s"
                    .formatted(name, AnalysisProfile.keys())));
  }
}
