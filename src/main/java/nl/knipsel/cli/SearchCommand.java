package nl.knipsel.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import nl.knipsel.archive.Archive;
import nl.knipsel.archive.SearchRequest;
import picocli.CommandLine.ArgGroup;
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
final class SearchCommand implements Callable<Integer>, ShortWay.Options {
  @ParentCommand private KnipselCommand knipsel;
  @Mixin private QueryOptions what;
  @Mixin private PageOptions page;
  @Mixin private OutputOptions output;
  @Mixin private EvidenceOptions evidence;
  @Mixin private DateFacetOption dateFacet;
  @Mixin private RecencyOption recency;
  @ArgGroup private HitFormat format = new HitFormat();

  @Option(
      names = "--facet",
      paramLabel = "DIMENSION",
      split = ",",
      description = "Count the hits by agency, place, section, kind, source, date.")
  private List<String> facets = new ArrayList<>();

  /// One as picocli would make it, with no options set.
  static SearchCommand below(KnipselCommand knipsel) {
    SearchCommand search = new SearchCommand();
    search.knipsel = knipsel;
    search.what = new QueryOptions();
    search.page = new PageOptions();
    search.output = new OutputOptions();
    search.evidence = new EvidenceOptions();
    search.dateFacet = new DateFacetOption();
    search.recency = new RecencyOption();
    return search;
  }

  /// Adds a word or several to what is looked for.
  void add(String argument) {
    what.add(argument);
  }

  @Override
  public void offer(ShortWay.Table table) {
    what.offer(table);
    page.offer(table);
    output.offer(table);
    evidence.offer(table);
    dateFacet.offer(table);
    recency.offer(table);
    format.offer(table);
    table.value("--facet", ShortWay::list, facets::addAll);
  }

  @Override
  public Integer call() throws IOException {
    if (what.isEmpty()) {
      throw knipsel.usageError(knipsel.messages().of("error.no-query"));
    }
    output.check(format, !facets.isEmpty(), knipsel);
    evidence.check(knipsel);
    SearchRequest request =
        page.on(what.request(), format.isStream(), knipsel)
            .facets(QueryOptions.dimensions(knipsel, facets))
            .facetLimit(FacetsCommand.DEFAULT_LIMIT)
            .dateFacet(dateFacet.in(knipsel, facets))
            .recency(recency.recency(knipsel))
            .evidence(evidence.evidence())
            .build();
    try (Archive archive = format.isStream() ? knipsel.openArchive() : knipsel.openArchiveOnce()) {
      return output.write(
          knipsel,
          () ->
              format.isStream()
                  ? new Streaming(knipsel, archive, format, output)
                      .run(what.text(), request, page.most())
                  : new Search(knipsel, archive, evidence)
                      .run(what.text(), request, format.isJson()));
    }
  }
}
