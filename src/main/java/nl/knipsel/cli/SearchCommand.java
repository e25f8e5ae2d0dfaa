package nl.knipsel.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import nl.knipsel.archive.Archive;
import nl.knipsel.archive.SearchRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// `knipsel search QUERY`: ranked hits.
@Command(
    name = "search",
    mixinStandardHelpOptions = true,
    description = "Finds items, best first.",
    footer = {"", "Example: knipsel search Poetin Noord-Korea --agency ANP --facet agency,place"})
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class SearchCommand implements Callable<Integer> {
  @ParentCommand private KnipselCommand knipsel;
  @Mixin private QueryOptions what;
  @Mixin private EvidenceOptions evidence;

  @Option(
      names = {"-n", "--limit"},
      paramLabel = "N",
      defaultValue = "10",
      description = "How many hits to show (default: 10).")
  private int limit;

  @Option(
      names = "--offset",
      paramLabel = "N",
      defaultValue = "0",
      description = "How many hits to pass over.")
  private int offset;

  @Option(
      names = "--facet",
      paramLabel = "DIMENSION",
      split = ",",
      description = "Count the hits by agency, place, section, kind, source.")
  private List<String> facets = new ArrayList<>();

  @Option(names = "--json", description = "Print one JSON document.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    if (what.isEmpty()) {
      throw knipsel.usageError("a query is missing");
    }
    Checks.page(knipsel, offset, limit);
    evidence.check(knipsel);
    SearchRequest request =
        what.request(
            offset, limit, QueryOptions.dimensions(knipsel, facets), FacetsCommand.DEFAULT_LIMIT);
    SearchRequest explained = request.toBuilder().evidence(evidence.evidence()).build();
    try (Archive archive = knipsel.openArchive()) {
      return new Search(knipsel, archive, evidence).run(what.text(), explained, json);
    }
  }
}
