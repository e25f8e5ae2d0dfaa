package nl.knipsel.cli;

import nl.knipsel.archive.SearchRequest;

/// What numbers on the command line may be.
final class Checks {
  private Checks() {}

  static void page(KnipselCommand knipsel, int offset, int limit) {
    notNegative(knipsel, "--offset", offset);
    notNegative(knipsel, "--limit", limit);
    if ((long) offset + limit > SearchRequest.DEEPEST) {
      throw knipsel.usageError(
          knipsel.messages().of("error.deep", knipsel.messages().number(SearchRequest.DEEPEST)));
    }
  }

  static void notNegative(KnipselCommand knipsel, String option, int number) {
    if (number < 0) {
      throw knipsel.usageError(knipsel.messages().of("error.not-negative", option));
    }
  }
}
