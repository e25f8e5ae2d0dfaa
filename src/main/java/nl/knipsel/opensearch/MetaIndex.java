package nl.knipsel.opensearch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import nl.knipsel.archive.ArchiveException;
import nl.knipsel.archive.IndexFields;
import nl.knipsel.archive.JsonValues;
import nl.knipsel.archive.SourceJson;
import nl.knipsel.archive.SourceRecord;
import nl.knipsel.config.Configuration;
import nl.knipsel.lucene.ContentHash;

/// What an archive on a cluster is, beside its items: its format, the files of its configuration,
/// and the sources that it was filled from. A small index of its own. Of one thread.
///
/// @param name of the archive
/// @param index its own, or the alias of that
record MetaIndex(Cluster cluster, String name, String index) {
  private static final int FORMAT = 2;
  private static final int PAGE = 1_000;
  private static final String ARCHIVE = "archive";
  private static final String WHOLE = "whole";
  private static final String STATE = "state";
  private static final String CONTENTS = "contents";

  /// Whether all that belongs to the generation is in it.
  boolean isWhole() throws IOException {
    return document(WHOLE).isPresent();
  }

  void markWhole() throws IOException {
    put(WHOLE, Map.of(WHOLE, true));
  }

  /// Makes the index and notes the configuration.
  void create(Configuration configuration, OpenSearchArchives.Layout layout) throws IOException {
    cluster.create(
        "/" + index,
        Map.of(
            "settings",
            ItemIndex.spread(new OpenSearchArchives.Layout(1, layout.replicas())),
            "mappings",
            Map.of(
                "dynamic",
                false,
                "properties",
                Map.of(IndexFields.SOURCE_NAME, Map.of("type", "keyword")))));
    for (Map.Entry<String, String> file : configuration.files().entrySet()) {
      put(configurationId(file.getKey()), Map.of("file", file.getKey(), "text", file.getValue()));
    }
    put(ARCHIVE, Map.of("format", FORMAT, "files", List.copyOf(configuration.files().keySet())));
  }

  /// @throws ArchiveException if the archive is of another format or damaged
  Configuration configuration() throws IOException {
    Map<String, Object> archive =
        document(ARCHIVE).orElseThrow(() -> new ArchiveException("no archive at " + name));
    if (!Integer.valueOf(FORMAT).equals(archive.get("format"))) {
      throw new ArchiveException(
          "the archive %s has format %s, this Knipsel reads and writes format %d; 'knipsel archive reindex' and 'knipsel archive switch' put its items into one of that format"
              .formatted(name, archive.get("format"), FORMAT));
    }
    Map<String, String> files = new TreeMap<>();
    List<String> names =
        archive.get("files") instanceof List<?> noted
            ? noted.stream().map(String::valueOf).toList()
            : List.of();
    List<String> ids = names.stream().map(MetaIndex::configurationId).toList();
    for (Map<String, Object> stored : cluster.documents(index, ids, List.of("file", "text"))) {
      files.put(
          Json.at(stored, "_source", "file").orElse("").toString(),
          Json.at(stored, "_source", "text").orElse("").toString());
    }
    if (files.size() < names.size()) {
      throw new ArchiveException(
          "the archive %s has lost some of its configuration".formatted(name));
    }
    return Configuration.of(name, files);
  }

  private static String configurationId(String file) {
    return "config-" + key(file);
  }

  private static String sourceId(String source) {
    return "source-" + key(source);
  }

  Optional<SourceRecord> source(String source) throws IOException {
    return document(sourceId(source))
        .map(stored -> String.valueOf(stored.get(IndexFields.SOURCE_RECORD)))
        .map(MetaIndex::record);
  }

  void putSource(Bulk bulk, SourceRecord source) throws IOException {
    Map<String, Object> noted = new LinkedHashMap<>();
    noted.put(IndexFields.SOURCE_NAME, source.name());
    noted.put(
        IndexFields.SOURCE_RECORD, new String(SourceJson.bytes(source), StandardCharsets.UTF_8));
    bulk.put(sourceId(source.name()), noted);
  }

  void removeSource(Bulk bulk, String source) throws IOException {
    bulk.remove(sourceId(source));
  }

  /// For many changes of sources, which whoever asks for it sends.
  Bulk bulk() {
    return Bulk.in(cluster, index);
  }

  /// What the archive was at a commit.
  ///
  /// @param id which no other commit has
  /// @param contents the hash of what it held
  record State(String id, String contents) {}

  /// As of the last commit.
  State state() throws IOException {
    Optional<Map<String, Object>> noted = document(STATE);
    return noted.isPresent()
        ? new State(
            String.valueOf(noted.get().get(STATE)), String.valueOf(noted.get().get(CONTENTS)))
        : new State("", new ContentHash().digits());
  }

  /// Notes that the archive has changed.
  ///
  /// @param contents the hash of what it holds
  void changeState(String contents) throws IOException {
    put(STATE, Map.of(STATE, UUID.randomUUID().toString(), CONTENTS, contents));
  }

  void refresh() throws IOException {
    cluster.post("/" + index + "/_refresh", Map.of());
  }

  /// Takes a source.
  interface SourceTaker {
    void take(SourceRecord source) throws IOException;
  }

  /// All sources in the order of their names.
  void sources(SourceTaker consumer) throws IOException {
    SortedPages pages = new SortedPages(cluster, index, IndexFields.SOURCE_NAME, PAGE);
    pages.read(
        Map.of("exists", Map.of("field", IndexFields.SOURCE_NAME)),
        List.of(IndexFields.SOURCE_RECORD),
        hit ->
            consumer.take(
                record(Json.at(hit, "_source", IndexFields.SOURCE_RECORD).orElse("").toString())));
  }

  private static SourceRecord record(String json) {
    return SourceJson.read(json.getBytes(StandardCharsets.UTF_8));
  }

  private Optional<Map<String, Object>> document(String id) throws IOException {
    return cluster
        .find("/" + index + "/_doc/" + id)
        .flatMap(answer -> Json.at(answer, "_source"))
        .flatMap(JsonValues::asObject);
  }

  private void put(String id, Map<String, ?> document) throws IOException {
    cluster.put("/" + index + "/_doc/" + id, document);
  }

  /// The same for the same name, and safe in an address.
  private static String key(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
