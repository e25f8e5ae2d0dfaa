package nl.knipsel.cli;

import java.util.Optional;
import nl.knipsel.archive.Evidence;
import nl.knipsel.archive.Hit;
import nl.knipsel.archive.SearchResult;
import org.jspecify.annotations.Nullable;

/// Hits as JSON Lines, and a summary as the last line; docs/json.md describes them.
final class HitLines implements HitExport {
  private final To to;
  private final ResultJson json;
  private @Nullable SearchResult result;
  private long hits;

  HitLines(To to) {
    this.to = to;
    json = new ResultJson(to.configuration());
  }

  @Override
  public Evidence evidence() {
    return Evidence.SNIPPETS;
  }

  @Override
  public void found(SearchResult found) {
    result = found;
  }

  @Override
  public void hit(Hit hit) {
    to.out().line(json.line(hit));
    hits++;
  }

  @Override
  public void end(Optional<String> next) {
    if (result != null) {
      to.out().line(json.summary(to.provenance(), result, hits, next));
    }
  }
}
