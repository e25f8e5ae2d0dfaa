package nl.knipsel.opensearch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The folder that an OpenSearch server runs from, put together out of jars of Maven Central: the
/// server in `lib`, its agent in `agent`, and three of its modules (HTTP, analysis, `_reindex` and
/// `_update_by_query`), whose descriptors are not on Central and are written here. Nodes share it
/// and write only into `logs`. The profile `cluster` lays the jars down and names their folder in
/// `knipsel.opensearch`.
record ServerHome(Path folder, String version) {
  /// The system property that names the folder of jars.
  static final String JARS = "knipsel.opensearch";

  private static final Pattern SERVER = Pattern.compile("opensearch-(\\d[\\d.]*)\\.jar");

  private record Module(String plugin, Pattern jars) {}

  private static final Map<String, Module> MODULES =
      Map.of(
          "transport-netty4",
          new Module(
              "org.opensearch.transport.Netty4ModulePlugin",
              Pattern.compile("(netty|opensearch-netty4|transport-netty4)-.*")),
          "analysis-common",
          new Module(
              "org.opensearch.analysis.common.CommonAnalysisModulePlugin",
              Pattern.compile("analysis-common-.*")),
          "reindex",
          new Module(
              "org.opensearch.index.reindex.ReindexModulePlugin",
              Pattern.compile(
                  "(reindex-client|opensearch-rest-client|opensearch-ssl-config|http(core|client)5"
                      + "|commons-(codec|logging)|slf4j-api)-.*")));

  private static final Pattern AGENT =
      Pattern.compile("(opensearch-agent-\\d|opensearch-agent-bootstrap-|byte-buddy-).*");

  /// Puts a home together in `folder`, which must not exist yet.
  ///
  /// @throws IllegalStateException where there are no jars, with the command that gets them
  static ServerHome assemble(Path folder) throws IOException {
    String named = System.getProperty(JARS, "");
    Path jars = Path.of(named);
    if (named.isEmpty() || !Files.exists(jars.resolve("complete"))) {
      throw new IllegalStateException(
          "no OpenSearch server in '%s' (%s); run: mvn -Pcluster verify".formatted(named, JARS));
    }
    List<Path> all;
    try (Stream<Path> files = Files.list(jars)) {
      all = files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    }
    for (String empty : List.of("bin", "config", "extensions", "logs", "plugins")) {
      Files.createDirectories(folder.resolve(empty));
    }
    for (Path jar : all) {
      Path place = folder.resolve(place(name(jar)));
      Files.createDirectories(place);
      Files.copy(jar, place.resolve(name(jar)));
    }
    String version =
        all.stream()
            .map(jar -> SERVER.matcher(name(jar)))
            .filter(Matcher::matches)
            .map(match -> match.group(1))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("no server among the jars of " + jars));
    for (Map.Entry<String, Module> module : MODULES.entrySet()) {
      Files.writeString(
          folder
              .resolve("modules")
              .resolve(module.getKey())
              .resolve("plugin-descriptor.properties"),
          descriptor(module.getKey(), module.getValue().plugin(), version));
    }
    return new ServerHome(folder, version);
  }

  private static String name(Path jar) {
    return jar.getFileName().toString();
  }

  private static String place(String jar) {
    return MODULES.entrySet().stream()
        .filter(module -> module.getValue().jars().matcher(jar).matches())
        .map(module -> "modules/" + module.getKey())
        .findFirst()
        .orElse(AGENT.matcher(jar).matches() ? "agent" : "lib");
  }

  private static String descriptor(String name, String plugin, String version) {
    return """
    name=%1$s
    description=%1$s
    version=%2$s
    opensearch.version=%2$s
    java.version=21
    classname=%3$s
    custom.foldername=
    extended.plugins=
    has.native.controller=false
    """
        .formatted(name, version, plugin);
  }
}
