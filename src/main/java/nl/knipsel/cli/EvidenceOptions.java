package nl.knipsel.cli;

import java.util.Optional;
import nl.knipsel.archive.Evidence;
import picocli.CommandLine.Option;

/// How a search shows why it found what it found.
final class EvidenceOptions implements ShortWay.Options {
  @Option(
      names = "--explain",
      description = "Tell of each hit which words matched, how, and what its score is made of.")
  private boolean explain;

  @Option(
      names = "--kwic",
      description = "Print a line for every match, all aligned on it (keyword in context).")
  private boolean kwic;

  @Option(
      names = "--kwic-sort",
      paramLabel = "position|left|right",
      defaultValue = "position",
      description =
          "Sort these lines by hit and place in it, or by the words to the left or right (default: position).")
  private Kwic.Order order = Kwic.Order.position;

  @Option(
      names = "--kwic-width",
      paramLabel = "N",
      description = "Columns of context on each side (default: what the terminal has room for).")
  private Optional<Integer> width = Optional.empty();

  @Override
  public void offer(ShortWay.Table table) {
    table.flag("--explain", () -> explain = true);
    table.flag("--kwic", () -> kwic = true);
    table.value("--kwic-sort", Kwic.Order::valueOf, value -> order = value);
    table.value("--kwic-width", ShortWay::number, value -> width = Optional.of(value));
  }

  /// @throws picocli.CommandLine.ParameterException if the options do not go together
  void check(KnipselCommand knipsel) {
    if (explain && kwic) {
      throw knipsel.usageError(knipsel.messages().of("kwic.explain"));
    }
    if (width
        .filter(columns -> columns < Kwic.LEAST_WIDTH || columns > Kwic.MOST_WIDTH)
        .isPresent()) {
      throw knipsel.usageError(
          knipsel.messages().of("kwic.width", Kwic.LEAST_WIDTH, Kwic.MOST_WIDTH));
    }
  }

  Evidence evidence() {
    return explain || kwic ? Evidence.EXPLANATION : Evidence.SNIPPETS;
  }

  /// How to align matches; absent if hits are wanted.
  Optional<Kwic> kwic() {
    return kwic ? Optional.of(new Kwic(order, width)) : Optional.empty();
  }
}
