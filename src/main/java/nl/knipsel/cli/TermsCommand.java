package nl.knipsel.cli;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.knipsel.archive.Archive;
import nl.knipsel.archive.Keywords;
import nl.knipsel.archive.SearchRequest;
import nl.knipsel.archive.query.QueryParser;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// `knipsel terms`: words that stand out.
@Command(
    name = "terms",
    mixinStandardHelpOptions = true,
    description = "Shows words that stand out in what a query finds, or near a word.",
    footer = {"", "Example: knipsel terms --near Poetin --within 5 'date:2025'"})
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class TermsCommand implements Callable<Integer> {
  static final int MOST_WITHIN = 1000;

  @ParentCommand private KnipselCommand knipsel;
  @Mixin private QueryOptions what;

  @Option(
      names = "--near",
      paramLabel = "WORD",
      description = "Words that stand out near this one, in any of its forms.")
  private Optional<String> near = Optional.empty();

  @Option(
      names = "--within",
      paramLabel = "N",
      defaultValue = "10",
      description = "With --near: how many words away at most (default: 10).")
  private int within;

  @Option(
      names = {"-n", "--limit"},
      paramLabel = "N",
      defaultValue = "20",
      description = "How many words to show (default: 20).")
  private int limit;

  @Option(names = "--json", description = "Print one JSON document.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    Messages messages = knipsel.messages();
    Checks.page(knipsel, 0, limit);
    if (what.isEmpty() && near.isEmpty()) {
      throw knipsel.usageError(messages.of("terms.what"));
    }
    if (within < 1 || within > MOST_WITHIN) {
      throw knipsel.usageError(messages.of("terms.within", messages.number(MOST_WITHIN)));
    }
    SearchRequest request = what.request().page(0, 0).build();
    Optional<Keywords.Near> wanted =
        near.map(word -> new Keywords.Near(QueryParser.parse(word), within));
    try (Archive archive = knipsel.openArchive()) {
      Keywords keywords = archive.keywords(request, wanted, limit);
      TermsText text = new TermsText(messages, knipsel.screen(), near, within);
      if (json) {
        knipsel.out().line(text.json(what.text(), keywords));
      } else {
        knipsel.page();
        text.of(keywords).forEach(knipsel.out()::line);
      }
      return keywords.words().isEmpty() ? ExitCode.NOTHING_FOUND : ExitCode.OK;
    }
  }
}
