package nl.knipsel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// docs/json-schema.json describes what is really printed, and nothing else.
class JsonSchemaTest {
  private static final JsonMapper JSON = new JsonMapper();

  /// Fields that docs/json.md says may be absent.
  private static final Set<String> MAY_BE_ABSENT =
      Set.of(
          ("headline dateline section url next from to captured mark between year day time capturedFirst"
                  + " capturedLast unfinished explanation by edits word field kwic kwicFurther recency"
                  + " shares linkedTo near within offset")
              .split(" "));

  @TempDir static Path folder;
  private static Path archive;
  private static ObjectNode definitions;

  @BeforeAll
  static void indexTheSamplesAndThreeDumpsThatAreNone() throws IOException {
    archive = folder.resolve("archive");
    Path dumps = Files.createDirectories(folder.resolve("dumps"));
    Files.writeString(dumps.resolve("leeg.txt"), " ");
    Files.writeString(dumps.resolve("kort.txt"), "3 uur geleden\n\nLees ook\n");
    Files.writeString(dumps.resolve("rijen.jsonl"), "{\"text\":\"Een kop\",\"url\":\"\"}\n{nee}\n");
    Cli.Ran indexed =
        cli().run("index", "samples", dumps.toString(), "--report", folder.resolve("report") + "");
    assertThat(indexed.code()).isEqualTo(3);
    cli().run("index", dumps.toString(), "--report", folder.resolve("again") + "");
    definitions =
        (ObjectNode) JSON.readTree(Files.readString(Path.of("docs/json-schema.json"))).get("$defs");
  }

  private static Cli cli() {
    return new Cli().archive(archive);
  }

  private static Schema schema(String definition) {
    ObjectNode schema = JSON.createObjectNode();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("$ref", "#/$defs/" + definition);
    schema.set("$defs", definitions);
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(schema);
  }

  private static List<JsonNode> documents(String lines) {
    return lines.lines().map(JSON::readTree).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "search          | search rusland -n 3 --facet agency,place,section,kind,source --json",
        "search          | search tulpenbollen --json",
        "search          | search kernproeven tulpenbollen --sort oldest --json",
        "search          | search charkov --any --agency ANP --json",
        "search          | facets rusland --json",
        "search          | facets rusland --facet date,agency --by month --json",
        "search          | search rusland --recency 7d --facet date --json",
        "search          | search kernproef poetin~1 ruslan* --any --explain --json",
        "search          | search vliegtuigen --kwic --json",
        "search          | search poetni --json",
        "complete        | complete poetin k --json",
        "story           | story 0c4d65f0f9c908f4 --json",
        "similar         | similar 778ac2aaba1cdad2 --json",
        "terms           | terms rusland --json",
        "terms           | terms agency:reuters --near rusland --json",
        "jsonl           | search rusland --facet kind --jsonl",
        "jsonl           | search rusland -n 2 --sort newest --jsonl",
        "show            | show 6b39a4459824fedf --json",
        "trend           | trend rusland poetin --by month --json",
        "stats           | stats --json",
        "check           | check --json",
        "variantsSuggest | variants suggest --json",
        "export          | export",
      })
  void whatIsPrintedIsWhatTheSchemaSaysAndNothingElseIs(String definition, String command) {
    Cli.Ran ran = cli().run(command.split(" +"));
    assertThat(ran.code()).as(ran.err()).isBetween(0, 1);
    assertThat(ran.out()).isNotEmpty();
    assertFits(definition, ran.out());
  }

  @Test
  void reportsDoToo() throws IOException {
    String report = Files.readString(folder.resolve("report"));
    assertThat(report).contains("\"rejected\"", "\"unparsed\"", "\"offset\"");
    assertFits("report", report);
    String again = Files.readString(folder.resolve("again"));
    assertThat(again).contains("\"rejectedBefore\"");
    assertFits("report", again);
    assertFits(
        "report", "{\"type\":\"contradiction\",\"id\":\"6b39a4459824fedf\",\"sources\":[\"a\"]}");
  }

  @Test
  void soDoTheExpectedOutputsOfOtherTests() throws IOException {
    assertFits("diff", golden("diff.json"));
    assertFits("variantsSuggest", golden("variants-suggest.json"));
    assertFits(
        "check",
        "{\"sound\":false,\"findings\":[{\"rule\":\"window\",\"where\":\"a\",\"detail\":\"\"}],"
            + "\"unfinished\":{\"runs\":[\"a\"],\"bad\":[],\"leftovers\":[]}}");
  }

  private static String golden(String name) throws IOException {
    return Files.readString(Path.of("src/test/resources/golden", name));
  }

  @Test
  void eachCommandWithJsonIsTried() throws IOException {
    try (Stream<Path> sources = Files.list(Path.of("src/main/java/nl/knipsel/cli"))) {
      List<String> commands = new ArrayList<>();
      for (Path source : sources.filter(file -> file.toString().endsWith(".java")).toList()) {
        if (Files.readString(source).contains("\"--json\"")) {
          commands.add(source.getFileName().toString().replace(".java", ""));
        }
      }
      assertThat(commands)
          .as("a class with --json that this test does not know: add its documents")
          .containsExactlyInAnyOrder(
              "HitFormat",
              "FacetsCommand",
              "ShowCommand",
              "DiffCommand",
              "TrendCommand",
              "StatsCommand",
              "CheckCommand",
              "VariantsCommand",
              "CompleteCommand",
              "StoryCommand",
              "SimilarCommand",
              "TermsCommand");
    }
  }

  private static void assertFits(String definition, String lines) {
    Schema schema = schema(definition);
    // of many lines a few are enough to be changed in every way
    List<JsonNode> documents = documents(lines);
    int rest = 0;
    for (JsonNode document : documents) {
      assertThat(schema.validate(document)).as(document.toString()).isEmpty();
      if (rest++ < 2 || rest == documents.size()) {
        assertRefusesChanges(schema, document);
      }
    }
  }

  /// Every field of every object is taken out, given another type and put beside an unknown one.
  private static void assertRefusesChanges(Schema schema, JsonNode document) {
    for (ObjectNode object : objects(document)) {
      refused(schema, document, object, changed -> changed.put("unknown", 1));
      for (String field : List.copyOf(object.propertyNames())) {
        JsonNode was = object.get(field);
        if (!MAY_BE_ABSENT.contains(field)) {
          refused(schema, document, object, changed -> changed.remove(field));
        }
        refused(schema, document, object, changed -> changed.set(field, ofOtherType(was)));
        refused(schema, document, object, changed -> changed.putNull(field));
      }
    }
  }

  private static void refused(
      Schema schema, JsonNode document, ObjectNode object, Consumer<ObjectNode> change) {
    Map<String, JsonNode> before = new LinkedHashMap<>();
    object.properties().forEach(field -> before.put(field.getKey(), field.getValue()));
    change.accept(object);
    assertThat(schema.validate(document)).as(document.toString()).isNotEmpty();
    object.removeAll();
    object.setAll(before);
  }

  private static JsonNode ofOtherType(JsonNode value) {
    return value.isString()
        ? JSON.createObjectNode().numberNode(7)
        : JSON.createObjectNode().stringNode("other");
  }

  private static List<ObjectNode> objects(JsonNode node) {
    List<ObjectNode> objects = new ArrayList<>();
    if (node instanceof ObjectNode object) {
      objects.add(object);
    }
    if (node instanceof ObjectNode || node instanceof ArrayNode) {
      node.values().forEach(child -> objects.addAll(objects(child)));
    }
    return objects;
  }
}
