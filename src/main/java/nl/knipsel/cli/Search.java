package nl.knipsel.cli;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.knipsel.archive.Archive;
import nl.knipsel.archive.Hit;
import nl.knipsel.archive.SearchRequest;
import nl.knipsel.archive.SearchResult;
import nl.knipsel.archive.Suggestion;

/// One search and its printing.
record Search(KnipselCommand knipsel, Archive archive, EvidenceOptions evidence) {
  /// Prints what the request finds and returns the exit code.
  int run(String query, SearchRequest request, boolean json) throws IOException {
    Instant start = knipsel.surroundings().clock().instant();
    SearchResult result = archive.search(request);
    DateFacetOption.noteCoarser(knipsel, request, result);
    Duration took = Duration.between(start, knipsel.surroundings().clock().instant());
    List<Suggestion> suggestions = request.isFirstPage() ? archive.suggestions(request) : List.of();
    if (json) {
      Provenance provenance = Provenance.of(knipsel, archive, query, request);
      ResultJson.Content more =
          out -> evidence.kwic().ifPresent(kwic -> kwic.json(out, result.hits()));
      knipsel
          .out()
          .line(new ResultJson(archive.configuration()).of(provenance, result, suggestions, more));
    } else {
      print(request, result, suggestions, took);
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

  private void print(
      SearchRequest request, SearchResult result, List<Suggestion> suggestions, Duration took) {
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
    suggestions.stream()
        .limit(1)
        .map(meant -> messages.of("search.did-you-mean", Printable.of(meant.query())))
        .forEach(knipsel.out()::line);
    if (evidence.kwic().isPresent()) {
      knipsel.out().line("");
      evidence.kwic().get().text(result.hits(), screen, messages).forEach(knipsel.out()::line);
    } else {
      hits(result, new HitText(messages, screen, archive.configuration()));
    }
    if (!result.facets().isEmpty() || result.dates().isPresent()) {
      knipsel.out().line("");
      FacetText text = new FacetText(messages, screen, archive.configuration());
      text.of(result).forEach(knipsel.out()::line);
    }
    result.next().ifPresent(this::tellOfMore);
  }

  /// At the end of the page for a person at a terminal, else beside the results.
  private void tellOfMore(String cursor) {
    String hint = knipsel.messages().of("search.next", cursor);
    if (knipsel.surroundings().outIsTerminal()) {
      knipsel.out().line("");
      knipsel.out().line(knipsel.screen().dim(hint));
    } else {
      knipsel.note(hint);
    }
  }

  private void hits(SearchResult result, HitText hits) {
    long rank = result.passed();
    for (Hit hit : result.hits()) {
      knipsel.out().line("");
      hits.of(++rank, hit).forEach(knipsel.out()::line);
    }
  }
}
