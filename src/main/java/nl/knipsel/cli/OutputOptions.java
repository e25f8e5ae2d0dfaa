package nl.knipsel.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Where results are written to.
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class OutputOptions implements ShortWay.Options {
  /// Prints results and returns the exit code.
  interface Printing {
    int run() throws IOException;
  }

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write to this file, which is there only when it is whole.")
  private @Nullable Path file;

  @Option(
      names = "--bom",
      description = "Begin --csv with a byte order mark, by which some spreadsheets know UTF-8.")
  private boolean bom;

  @Override
  public void offer(ShortWay.Table table) {
    table.value("--output", Path::of, value -> file = value);
    table.flag("--bom", () -> bom = true);
  }

  boolean bom() {
    return bom;
  }

  /// @throws picocli.CommandLine.ParameterException if options do not go together
  void check(HitFormat format, boolean facets, KnipselCommand knipsel) {
    if (file != null && format.isText()) {
      throw knipsel.usageError(knipsel.messages().of("error.output-text"));
    }
    if (bom && !format.isCsv()) {
      throw knipsel.usageError(knipsel.messages().of("error.bom-csv"));
    }
    if (facets && !format.hasFacets()) {
      throw knipsel.usageError(knipsel.messages().of("error.facet-format"));
    }
  }

  /// Runs what prints to [KnipselCommand#out], which goes into the file, if one is wanted.
  int write(KnipselCommand knipsel, Printing printing) throws IOException {
    if (file == null) {
      return printing.run();
    }
    try (WholeFile whole = WholeFile.at(file)) {
      int code = write(knipsel, whole, printing);
      whole.keep();
      return code;
    }
  }

  private static int write(KnipselCommand knipsel, WholeFile file, Printing printing)
      throws IOException {
    knipsel.out().redirect(file.stream());
    try {
      int code = printing.run();
      knipsel.out().flush();
      return code;
    } finally {
      knipsel.out().restart(knipsel.surroundings().out());
    }
  }
}
