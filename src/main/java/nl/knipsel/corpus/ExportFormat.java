package nl.knipsel.corpus;

/// An archive's items as JSON Lines: [#HEADER], then an item a line, in ascending order of ids.
/// Equal archives give equal bytes.
public final class ExportFormat {
  /// The first line, which says what the others are.
  public static final String HEADER = "{\"format\":\"knipsel-export\",\"version\":1}";

  private ExportFormat() {}
}
