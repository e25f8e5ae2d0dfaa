package nl.knipsel.opensearch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.knipsel.archive.ArchiveException;
import nl.knipsel.archive.Finding;
import nl.knipsel.archive.Finding.Rule;
import nl.knipsel.archive.IndexFields;
import nl.knipsel.archive.JsonValues;
import nl.knipsel.archive.versions.VersionGroups;
import nl.knipsel.corpus.Source;
import nl.knipsel.lucene.ContentHash;
import nl.knipsel.news.Identity;
import nl.knipsel.news.NewsItem;
import nl.knipsel.news.Sighting;

/// Compares what a cluster has in the fields of each item with what the item itself says. Of one
/// thread.
///
/// @param documents lays items out with the archive's configuration
record ClusterCheck(Cluster cluster, Generations generations, ItemDocument documents) {
  private static final int PAGE = 500;
  private static final int MOST_FINDINGS = 1_000;

  List<Finding> run() throws IOException {
    List<Finding> findings = new ArrayList<>();
    String archive = generations.archive();
    Object health = cluster.get("/_cluster/health/" + archive).getOrDefault("status", "unknown");
    if (!health.equals("green") && !health.equals("yellow")) {
      findings.add(new Finding(Rule.INDEX, "", "the cluster lacks parts of it, status " + health));
      return findings;
    }
    Set<String> files = new HashSet<>();
    files.add(Source.STDIN);
    generations.meta().sources(source -> files.add(source.name()));
    new SortedPages(cluster, archive, IndexFields.ID, PAGE)
        .read(
            Map.of("match_all", Map.of()),
            List.of("*"),
            hit -> {
              if (findings.size() < MOST_FINDINGS) {
                check(hit, files, findings);
              }
            });
    versions(findings);
    return findings;
  }

  private void versions(List<Finding> findings) throws IOException {
    try (SignedPages signed = SignedPages.of(cluster, generations.archive(), new ContentHash())) {
      long[] groups = VersionGroups.of(signed);
      for (int item = 0; item < groups.length && findings.size() < MOST_FINDINGS; item++) {
        if (groups[item] != signed.group(item)) {
          findings.add(
              new Finding(
                  Rule.VERSIONS,
                  HexFormat.of().toHexDigits(signed.id(item)),
                  "linked with another group than its text would have it"));
        }
      }
    }
  }

  private void check(Map<String, Object> hit, Set<String> files, List<Finding> findings)
      throws IOException {
    String id = String.valueOf(hit.get("_id"));
    NewsItem item;
    try {
      item = ClusterItems.item(hit);
    } catch (ArchiveException | IOException e) {
      findings.add(new Finding(Rule.STORED_ITEM, id, String.valueOf(e.getMessage())));
      return;
    }
    boolean isOwn =
        item.id().equals(id)
            && item.texts().stream().allMatch(text -> Identity.of(text.story()).equals(id));
    if (!isOwn) {
      findings.add(new Finding(Rule.IDENTITY, id, "not the identity of its texts"));
    }
    Map<String, Object> there = new LinkedHashMap<>();
    Json.at(hit, "_source").flatMap(JsonValues::asObject).ifPresent(there::putAll);
    there.remove(IndexFields.VERSIONS);
    Map<String, Object> wanted = Json.object(Json.text(documents.of(item)));
    Set<String> fields = new TreeSet<>(there.keySet());
    fields.addAll(wanted.keySet());
    for (String field : fields) {
      if (!Json.at(wanted, field).equals(Json.at(there, field))) {
        findings.add(new Finding(Rule.FIELDS, id, field + " is not what the item makes it"));
      }
    }
    for (Sighting sighting : item.sightings()) {
      if (files.add(sighting.file())) {
        findings.add(
            new Finding(
                Rule.SOURCE, sighting.file(), "unknown, and item %s was seen in it".formatted(id)));
      }
    }
  }
}
