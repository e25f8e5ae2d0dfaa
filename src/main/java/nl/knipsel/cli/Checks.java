package nl.knipsel.cli;

import nl.knipsel.archive.SearchRequest;

/// What numbers on the command line may be.
final class Checks {
  private Checks() {}

  static void page(KnipselCommand knipsel, int offset, int limit) {
    notNegative(knipsel, "--offset", offset);
    notNegative(knipsel, "--limit", limit);
    reachable(knipsel, offset, limit);
  }

  static void reachable(KnipselCommand knipsel, int offset, long limit) {
    if (limit > SearchRequest.DEEPEST - (long) offset) {
      throw knipsel.usageError(
          knipsel.messages().of("error.deep", knipsel.messages().number(SearchRequest.DEEPEST)));
    }
  }

  static void notNegative(KnipselCommand knipsel, String option, long number) {
    if (number < 0) {
      throw knipsel.usageError(knipsel.messages().of("error.not-negative", option));
    }
  }
}
