package nl.knipsel.cli;

import java.util.Optional;
import java.util.OptionalLong;
import nl.knipsel.archive.Order;
import nl.knipsel.archive.SearchRequest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// In what order hits are wanted, and which of them.
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class PageOptions implements ShortWay.Options {
  private static final int DEFAULT_LIMIT = 10;

  enum Sort {
    relevance(Order.RELEVANCE),
    newest(Order.NEWEST),
    oldest(Order.OLDEST);

    private final Order order;

    Sort(Order order) {
      this.order = order;
    }
  }

  @Option(
      names = "--sort",
      paramLabel = "ORDER",
      description =
          "relevance, newest or oldest; by time, undated items come last (default: relevance).")
  private Sort sort = Sort.relevance;

  @Option(
      names = {"-n", "--limit"},
      paramLabel = "N",
      description =
          "How many hits to show (default: 10; all with --jsonl, --csv, --bibtex, --ris).")
  private @Nullable Long limit;

  @Option(
      names = "--offset",
      paramLabel = "N",
      defaultValue = "0",
      description = "How many hits to pass over.")
  private int offset;

  @Option(
      names = "--after",
      paramLabel = "CURSOR",
      description = "The page behind another: its end says the cursor, JSON has it as next.")
  private @Nullable String after;

  @Override
  public void offer(ShortWay.Table table) {
    table.value("--sort", Sort::valueOf, value -> sort = value);
    table.value("--limit", ShortWay::number, value -> limit = value.longValue());
    table.value("--offset", ShortWay::number, value -> offset = value);
    table.text("--after", value -> after = value);
  }

  /// How many hits a stream is to have at most.
  long most() {
    return limit().orElse(Long.MAX_VALUE);
  }

  private OptionalLong limit() {
    return limit == null ? OptionalLong.empty() : OptionalLong.of(limit);
  }

  /// Adds order and page to a request.
  ///
  /// @param stream whether the hits come as a stream, of any length
  SearchRequest.Builder on(SearchRequest.Builder request, boolean stream, KnipselCommand knipsel) {
    Checks.notNegative(knipsel, "--offset", offset);
    Checks.notNegative(knipsel, "--limit", limit().orElse(0));
    if (after != null && offset > 0) {
      throw knipsel.usageError(knipsel.messages().of("error.after-offset"));
    }
    long wanted = stream ? 0 : limit().orElse(DEFAULT_LIMIT);
    Checks.reachable(knipsel, offset, wanted);
    return request.order(sort.order).after(Optional.ofNullable(after)).page(offset, (int) wanted);
  }
}
