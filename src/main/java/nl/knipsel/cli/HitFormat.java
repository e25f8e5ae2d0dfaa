package nl.knipsel.cli;

import picocli.CommandLine.Option;

/// As what hits are printed: at most one of these.
final class HitFormat implements ShortWay.Options {
  @Option(names = "--json", description = "Print one JSON document.")
  private boolean json;

  @Option(names = "--jsonl", description = "Print all hits as JSON Lines, a summary last.")
  private boolean jsonl;

  @Option(names = "--csv", description = "Print all hits as comma-separated values.")
  private boolean csv;

  @Option(names = "--bibtex", description = "Print all hits as BibTeX entries.")
  private boolean bibtex;

  @Option(names = "--ris", description = "Print all hits as RIS entries.")
  private boolean ris;

  @Override
  public void offer(ShortWay.Table table) {
    table.alternative("--json", () -> json = true);
    table.alternative("--jsonl", () -> jsonl = true);
    table.alternative("--csv", () -> csv = true);
    table.alternative("--bibtex", () -> bibtex = true);
    table.alternative("--ris", () -> ris = true);
  }

  boolean isText() {
    return !json && !isStream();
  }

  boolean isJson() {
    return json;
  }

  boolean isCsv() {
    return csv;
  }

  /// Whether all hits are printed, one after the other.
  boolean isStream() {
    return jsonl || csv || bibtex || ris;
  }

  /// Whether facets have a place in it.
  boolean hasFacets() {
    return !csv && !bibtex && !ris;
  }

  /// Where a stream's hits go.
  HitExport export(HitExport.To to) {
    if (csv) {
      return new HitCsv(to);
    }
    if (bibtex) {
      return new HitBibtex(to);
    }
    return ris ? new HitRis(to) : new HitLines(to);
  }
}
