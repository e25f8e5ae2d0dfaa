package nl.knipsel.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import nl.knipsel.archive.Archive;
import nl.knipsel.archive.NoArchiveException;
import nl.knipsel.config.VariantGroup;
import nl.knipsel.dutch.AnalysisStep;
import nl.knipsel.dutch.TokenTypes;
import nl.knipsel.dutch.Variants;
import nl.knipsel.lucene.LuceneArchives;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `knipsel analyze TEXT`: how a text is read.
@Command(
    name = "analyze",
    mixinStandardHelpOptions = true,
    description = "Shows how a text is read: its tokens, lemmas, parts and variants, step by step.",
    footer = {"", "Example: knipsel analyze \"Noord-Koreaanse gevechtsvliegtuigen\""})
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class AnalyzeCommand implements Callable<Integer> {
  @ParentCommand private KnipselCommand knipsel;

  @Parameters(arity = "1..*", paramLabel = "TEXT", description = "The text.")
  private List<String> words;

  @Override
  public Integer call() throws IOException {
    String text = String.join(" ", words);
    for (AnalysisStep step : steps(text)) {
      knipsel.out().line(knipsel.screen().bold(step.name()));
      for (AnalysisStep.Token token : step.tokens()) {
        knipsel
            .out()
            .line(
                "  %3d  %-24s %-8s %d-%d  %s"
                    .formatted(
                        token.position() + 1,
                        Printable.of(token.text()),
                        why(token.type()),
                        token.from(),
                        token.to(),
                        Printable.of(text.substring(token.from(), token.to()))));
      }
    }
    variants(text);
    return ExitCode.OK;
  }

  /// The other spellings by which the words of the text are found, too.
  private void variants(String text) throws IOException {
    Variants variants = new Variants(variantGroups().stream().map(VariantGroup::forms).toList());
    List<String> words = Variants.words(text);
    List<String> lines = new ArrayList<>();
    int next = 0;
    while (next < words.size()) {
      Optional<Variants.Match> match = variants.longestAt(words, next);
      int length = match.map(Variants.Match::length).orElse(1);
      if (match.isPresent()) {
        String typed = String.join(" ", words.subList(next, next + length));
        String others =
            match.get().others().stream()
                .map(Variants.Form::text)
                .collect(Collectors.joining(", "));
        lines.add("  " + Printable.of(typed + ": " + others));
      }
      next += length;
    }
    if (!lines.isEmpty()) {
      knipsel.out().line(knipsel.screen().bold(knipsel.messages().of("analyze.variants")));
      lines.forEach(knipsel.out()::line);
    }
  }

  private List<VariantGroup> variantGroups() throws IOException {
    try (Archive archive = knipsel.openArchive()) {
      return archive.configuration().variants();
    } catch (NoArchiveException none) {
      return knipsel.configuration().variants();
    }
  }

  /// By the archive's settings if there is one, else by those that a new one would get.
  private List<AnalysisStep> steps(String text) throws IOException {
    try {
      return knipsel.archivePlace().analyze(text);
    } catch (NoArchiveException none) {
      return LuceneArchives.analyze(knipsel.configuration(), text);
    }
  }

  private String why(String type) {
    return switch (type) {
      case TokenTypes.WORD -> knipsel.messages().of("analyze.word");
      case TokenTypes.PART -> knipsel.messages().of("analyze.part");
      case TokenTypes.JOINED -> knipsel.messages().of("analyze.joined");
      case TokenTypes.URL, TokenTypes.EMAIL -> knipsel.messages().of("analyze.address");
      default -> knipsel.messages().of("analyze.token");
    };
  }
}
