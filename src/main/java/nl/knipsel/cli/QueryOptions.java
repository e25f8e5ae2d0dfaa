package nl.knipsel.cli;

import java.util.ArrayList;
import java.util.List;
import nl.knipsel.archive.Dimension;
import nl.knipsel.archive.SearchRequest;
import nl.knipsel.archive.query.Query;
import nl.knipsel.archive.query.QueryParser;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// What to look for: the options that `search`, `facets` and `terms` share.
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class QueryOptions implements ShortWay.Options {
  /// Stands before a word that begins like an option and is none; not a character, so nobody types
  /// it.
  static final String NO_OPTION = "\uFDD0";

  enum Versions {
    folded,
    all
  }

  @Parameters(
      arity = "0..*",
      paramLabel = "QUERY",
      description = "Words, \"phrases\", -without, OR, ( ), word*, word~, field:value.")
  private List<String> words = new ArrayList<>();

  @Option(names = "--any", description = "Find items with any of the words, not with all.")
  private boolean any;

  @Option(
      names = "--certain",
      description =
          "With dates, only items that were surely published then, not those that may be.")
  private boolean certain;

  @Option(
      names = "--exact",
      description = "Find words only as written: no other forms, no variants.")
  private boolean exact;

  @Option(
      names = "--versions",
      paramLabel = "folded|all",
      description =
          "Whether versions of one story are one hit, the best of them, or all (default: folded).")
  private Versions versions = Versions.folded;

  @Mixin private FilterOptions filters = new FilterOptions();

  @Option(
      names = "--date",
      paramLabel = "DATES",
      description =
          "Of this date or range: 2025-12, yesterday, 2025-12-01..2025-12-12 (repeat for more).")
  private List<String> dates = new ArrayList<>();

  @Override
  public void offer(ShortWay.Table table) {
    table.flag("--any", () -> any = true);
    table.flag("--certain", () -> certain = true);
    table.flag("--exact", () -> exact = true);
    table.value("--versions", Versions::valueOf, value -> versions = value);
    table.text("--date", dates::add);
    filters.offer(table);
  }

  /// Adds a word or several to what is looked for.
  void add(String argument) {
    words.add(argument);
  }

  String text() {
    return text(words);
  }

  /// Words of the command line as one query.
  static String text(List<String> words) {
    return typed(String.join(" ", words));
  }

  /// An argument as it was typed.
  static String typed(String argument) {
    return argument.replace(NO_OPTION, "");
  }

  boolean isEmpty() {
    return words.isEmpty();
  }

  Query query() {
    return words.isEmpty() ? new Query.Everything() : QueryParser.parse(text());
  }

  /// Begins a request for it, without page and facets.
  SearchRequest.Builder request() {
    return SearchRequest.builder(query())
        .anyWord(any)
        .certain(certain)
        .exact(exact)
        .foldVersions(versions == Versions.folded)
        .filters(filters.values())
        .dates(dates.stream().map(QueryParser::parseDates).toList());
  }

  /// Those of the names typed after `--facet` that are dimensions; the others must be the date.
  static List<Dimension> dimensions(KnipselCommand knipsel, List<String> names) {
    return names.stream()
        .filter(name -> !name.isBlank() && !DateFacetOption.isDate(name))
        .map(name ->
            Dimension.of(name)
                .orElseThrow(() ->
                    knipsel.usageError(
                        knipsel
                            .messages()
                            .of("error.dimension", name, Dimension.keys() + ", date"))))
        .distinct()
        .toList();
  }
}
