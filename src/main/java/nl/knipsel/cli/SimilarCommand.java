package nl.knipsel.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.knipsel.archive.Archive;
import nl.knipsel.archive.SearchRequest;
import nl.knipsel.archive.SimilarItems;
import nl.knipsel.archive.query.Query;
import nl.knipsel.archive.query.QueryParser;
import nl.knipsel.news.NewsItem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `knipsel similar ID`: items like one.
@Command(
    name = "similar",
    mixinStandardHelpOptions = true,
    description = "Finds items like one, by its most telling words.",
    footer = {"", "Example: knipsel similar bc24339d 'date:2025' --section Buitenland"})
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class SimilarCommand implements Callable<Integer> {
  @ParentCommand private KnipselCommand knipsel;

  @Parameters(index = "0", paramLabel = "ID", description = "The item's id, or its beginning.")
  private String id;

  @Parameters(
      index = "1..*",
      arity = "0..*",
      paramLabel = "QUERY",
      description = "What else the items must have; it does not rank.")
  private List<String> words = new ArrayList<>();

  @Mixin private FilterOptions filters = new FilterOptions();

  @Option(
      names = "--versions",
      paramLabel = "folded|all",
      description =
          "Whether the item's own versions are left out and those of a hit folded, or all shown (default: folded).")
  private QueryOptions.Versions versions = QueryOptions.Versions.folded;

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

  @Option(names = "--json", description = "Print one JSON document.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    Checks.page(knipsel, offset, limit);
    Query query =
        words.isEmpty() ? new Query.Everything() : QueryParser.parse(QueryOptions.text(words));
    SearchRequest request =
        SearchRequest.builder(query)
            .filters(filters.values())
            .foldVersions(versions == QueryOptions.Versions.folded)
            .page(offset, limit)
            .build();
    try (Archive archive = knipsel.openArchive()) {
      Optional<NewsItem> item = new ItemById(knipsel, archive).find(id);
      if (item.isEmpty()) {
        return ExitCode.NOTHING_FOUND;
      }
      SimilarItems similar = archive.similar(item.get().id(), request).orElseThrow();
      if (json) {
        knipsel.out().line(new SimilarJson(archive.configuration()).of(similar, offset));
      } else {
        knipsel.page();
        new SimilarText(knipsel.messages(), knipsel.screen(), archive.configuration())
            .of(similar, offset)
            .forEach(knipsel.out()::line);
      }
      return similar.result().total() == 0 ? ExitCode.NOTHING_FOUND : ExitCode.OK;
    }
  }
}
