package nl.knipsel.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import nl.knipsel.archive.Archive;
import nl.knipsel.archive.SearchRequest;
import nl.knipsel.archive.SearchResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// `knipsel facets [QUERY]`: counts only.
@Command(
    name = "facets",
    mixinStandardHelpOptions = true,
    description =
        "Counts all items, or those that a query finds, by agency, place, date and so on.")
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class FacetsCommand implements Callable<Integer> {
  static final int DEFAULT_LIMIT = 10;

  @ParentCommand private KnipselCommand knipsel;
  @Mixin private QueryOptions what;
  @Mixin private DateFacetOption dateFacet;

  @Option(
      names = "--facet",
      paramLabel = "DIMENSION",
      split = ",",
      defaultValue = "agency,place,section,kind",
      description = "What to count by (default: agency,place,section,kind; also: source, date).")
  private List<String> facets = new ArrayList<>();

  @Option(
      names = {"-n", "--limit"},
      paramLabel = "N",
      defaultValue = "10",
      description = "How many values of each to show (default: 10).")
  private int limit;

  @Option(names = "--json", description = "Print one JSON document.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    Checks.notNegative(knipsel, "--limit", limit);
    SearchRequest request =
        what.request()
            .page(0, 0)
            .facets(QueryOptions.dimensions(knipsel, facets))
            .facetLimit(limit)
            .dateFacet(dateFacet.in(knipsel, facets))
            .build();
    try (Archive archive = knipsel.openArchiveOnce()) {
      SearchResult result = archive.search(request);
      DateFacetOption.noteCoarser(knipsel, request, result);
      if (json) {
        Provenance provenance = Provenance.of(knipsel, archive, what.text(), request);
        knipsel
            .out()
            .line(
                new ResultJson(archive.configuration())
                    .of(provenance, result, archive.suggestions(request), none -> {}));
      } else {
        knipsel.out().line(Search.found(knipsel.messages(), result));
        FacetText text =
            new FacetText(knipsel.messages(), knipsel.screen(), archive.configuration());
        text.of(result).forEach(knipsel.out()::line);
      }
      return result.total() == 0 ? ExitCode.NOTHING_FOUND : ExitCode.OK;
    }
  }
}
