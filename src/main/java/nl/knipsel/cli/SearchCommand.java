package nl.knipsel.cli;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import nl.knipsel.archive.Archive;
import nl.knipsel.archive.Hit;
import nl.knipsel.archive.SearchRequest;
import nl.knipsel.archive.SearchResult;
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
    SearchRequest request =
        what.request(
            offset, limit, QueryOptions.dimensions(knipsel, facets), FacetsCommand.DEFAULT_LIMIT);
    try (Archive archive = knipsel.openArchive()) {
      Instant start = knipsel.surroundings().clock().instant();
      SearchResult result = archive.search(request);
      Duration took = Duration.between(start, knipsel.surroundings().clock().instant());
      if (json) {
        knipsel.out().line(new ResultJson(archive.configuration()).of(what.text(), request, result));
      } else {
        print(archive, result, took);
      }
      return result.total() == 0 ? ExitCode.NOTHING_FOUND : ExitCode.OK;
    }
  }

  private void print(Archive archive, SearchResult result, Duration took) {
    Messages messages = knipsel.messages();
    Screen screen = knipsel.screen();
    String found = messages.count("search.found", result.total());
    boolean timed = knipsel.surroundings().outIsTerminal();
    double millis = took.toNanos() / 1e6;
    knipsel
        .out()
        .line(timed ? found + "  " + messages.of("search.took", messages.decimal(millis)) : found);
    if (!result.allWords() && !result.hits().isEmpty() && hasMissing(result)) {
      knipsel.out().line(messages.of("search.some-words"));
    }
    HitText hits = new HitText(messages, screen, archive.configuration());
    int rank = offset;
    for (Hit hit : result.hits()) {
      knipsel.out().line("");
      hits.of(++rank, hit).forEach(knipsel.out()::line);
    }
    if (!result.facets().isEmpty()) {
      knipsel.out().line("");
      FacetText text = new FacetText(messages, screen, archive.configuration());
      result.facets().forEach(facet -> text.of(facet).forEach(knipsel.out()::line));
    }
  }

  private static boolean hasMissing(SearchResult result) {
    return result.hits().stream().noneMatch(hit -> hit.missing().isEmpty());
  }
}
