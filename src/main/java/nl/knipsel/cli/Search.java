package nl.knipsel.cli;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import nl.knipsel.archive.Archive;
import nl.knipsel.archive.Hit;
import nl.knipsel.archive.SearchRequest;
import nl.knipsel.archive.SearchResult;

/// One search and its printing.
record Search(KnipselCommand knipsel, Archive archive, EvidenceOptions evidence) {
  /// Prints what the request finds and returns the exit code.
  int run(String query, SearchRequest request, boolean json) throws IOException {
    Instant start = knipsel.surroundings().clock().instant();
    SearchResult result = archive.search(request);
    Duration took = Duration.between(start, knipsel.surroundings().clock().instant());
    if (json) {
      ResultJson.Content more =
          out -> evidence.kwic().ifPresent(kwic -> kwic.json(out, result.hits()));
      knipsel.out().line(new ResultJson(archive.configuration()).of(query, request, result, more));
    } else {
      print(request, result, took);
    }
    return result.total() == 0 ? ExitCode.NOTHING_FOUND : ExitCode.OK;
  }

  /// How many items were found, and how many of them are no hits of their own.
  static String found(Messages messages, SearchResult result) {
    String found = messages.count("search.found", result.total());
    return result.folded() == 0
        ? found
        : found + ", " + messages.count("search.folded", result.folded());
  }

  private void print(SearchRequest request, SearchResult result, Duration took) {
    knipsel.page();
    Messages messages = knipsel.messages();
    Screen screen = knipsel.screen();
    String found = found(messages, result);
    boolean timed = knipsel.surroundings().outIsTerminal();
    double millis = took.toNanos() / 1e6;
    knipsel
        .out()
        .line(timed ? found + "  " + messages.of("search.took", messages.decimal(millis)) : found);
    if (!result.allWords() && !request.anyWord()) {
      knipsel.out().line(messages.of("search.some-words"));
    }
    if (evidence.kwic().isPresent()) {
      knipsel.out().line("");
      evidence.kwic().get().text(result.hits(), screen, messages).forEach(knipsel.out()::line);
    } else {
      hits(request, result, new HitText(messages, screen, archive.configuration()));
    }
    if (!result.facets().isEmpty()) {
      knipsel.out().line("");
      FacetText text = new FacetText(messages, screen, archive.configuration());
      result.facets().forEach(facet -> text.of(facet).forEach(knipsel.out()::line));
    }
  }

  private void hits(SearchRequest request, SearchResult result, HitText hits) {
    int rank = request.offset();
    for (Hit hit : result.hits()) {
      knipsel.out().line("");
      hits.of(++rank, hit).forEach(knipsel.out()::line);
    }
  }
}
