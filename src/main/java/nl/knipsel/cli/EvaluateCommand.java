package nl.knipsel.cli;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import nl.knipsel.archive.Archive;
import nl.knipsel.archive.SearchRequest;
import nl.knipsel.evaluate.Evaluation;
import nl.knipsel.evaluate.PairedRandomisationTest;
import nl.knipsel.evaluate.Qrels;
import nl.knipsel.evaluate.Run;
import nl.knipsel.evaluate.TopicForm;
import nl.knipsel.evaluate.TopicSearch;
import nl.knipsel.evaluate.Topics;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// `knipsel evaluate`: how well the archive ranks, by TREC's files and measures. All files are read
/// before the search begins.
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Measures how well topics find what is relevant to them.",
      "MRR@10, nDCG@10, recall@10, recall@100, success@1. Files are in TREC's formats; documents are",
      "items, by their id."
    },
    footer = {
      "",
      "Example: knipsel evaluate --topics topics.tsv --qrels qrels.txt --run new.run --compare old.run"
    })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class EvaluateCommand implements Callable<Integer> {
  private static final Pattern BLANKS =
      Pattern.compile("[\\s\\p{Cntrl}]", Pattern.UNICODE_CHARACTER_CLASS);

  @ParentCommand private KnipselCommand knipsel;

  @Option(
      names = "--qrels",
      paramLabel = "FILE",
      required = true,
      description = "What is relevant: lines of topic, 0, item, grade.")
  private Path qrels;

  @Option(
      names = "--read-run",
      paramLabel = "FILE",
      description = "Measure this run, whoever wrote it, instead of searching the archive.")
  private @Nullable Path readRun;

  @Option(
      names = "--compare",
      paramLabel = "FILE",
      description = "Another run; say what changes from it to this one, and how surely.")
  private @Nullable Path compare;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Of the comparison's randomisation test (default: ${DEFAULT-VALUE}).")
  private long seed = 42;

  @ArgGroup(
      exclusive = false,
      heading = "Searching the archive:%n",
      headingKey = "knipsel.evaluate.searching")
  private @Nullable Searching searching;

  private static final class Searching {
    @Option(
        names = "--topics",
        paramLabel = "FILE",
        required = true,
        description = "The queries: lines of id, tab, words; or TREC's <top> form, by title.")
    private Path topics;

    @Option(names = "--any", description = "Find items with any of the words, not with all.")
    private boolean any;

    @Option(
        names = "--query-language",
        description = "Read topics as the command search reads queries, not as plain text.")
    private boolean queryLanguage;

    @Option(
        names = "--depth",
        paramLabel = "N",
        description = "How many items to take for each topic (default: 1000).")
    private int depth = 1000;

    @Option(names = "--run", paramLabel = "FILE", description = "Write what was found to FILE.")
    private @Nullable Path run;

    @Option(
        names = "--tag",
        paramLabel = "NAME",
        description = "What the run is called (default: knipsel).")
    private String tag = "knipsel";
  }

  @Override
  public Integer call() throws IOException {
    Qrels judgements = read(qrels, Qrels::read);
    if (!judgements.hasRelevant()) {
      throw knipsel.usageError(knipsel.messages().of("evaluate.nothing-relevant", qrels));
    }
    Run baseline = compare == null ? null : read(compare, Run::read);
    Run run = run();
    Evaluation evaluation = Evaluation.of(run, judgements);
    EvaluationText text = new EvaluationText(knipsel.messages());
    List<String> lines =
        baseline == null || compare == null
            ? text.of(evaluation)
            : text.of(
                Evaluation.of(distinct(baseline, compare, run), judgements),
                evaluation,
                PairedRandomisationTest.seeded(seed));
    lines.forEach(knipsel.out()::line);
    return run.isEmpty() ? ExitCode.NOTHING_FOUND : ExitCode.OK;
  }

  private Run run() throws IOException {
    if (readRun != null && searching == null) {
      return read(readRun, Run::read);
    }
    if (searching != null && readRun == null) {
      return search(searching);
    }
    throw knipsel.usageError(knipsel.messages().of("evaluate.source"));
  }

  private Run search(Searching wanted) throws IOException {
    Messages messages = knipsel.messages();
    if (wanted.depth < 1 || wanted.depth > SearchRequest.DEEPEST) {
      throw knipsel.usageError(
          messages.of("evaluate.depth", messages.number(SearchRequest.DEEPEST)));
    }
    if (!Run.isTag(wanted.tag)) {
      throw knipsel.usageError(messages.of("evaluate.tag", wanted.tag));
    }
    Topics topics = read(wanted.topics, Topics::read);
    TopicForm form = wanted.queryLanguage ? TopicForm.QUERY_LANGUAGE : TopicForm.WORDS;
    try (Archive archive = knipsel.openArchive()) {
      Run run = new TopicSearch(form, wanted.any, wanted.depth).run(archive, topics, wanted.tag);
      if (wanted.run != null) {
        run.write(wanted.run);
        knipsel.note(messages.of("evaluate.written", Printable.of(wanted.run.toString())));
      }
      return run;
    }
  }

  private interface Reader<T> {
    T read(Path file) throws IOException;
  }

  private <T> T read(Path file, Reader<T> reader) {
    try {
      return reader.read(file);
    } catch (NoSuchFileException e) {
      throw knipsel.usageError(knipsel.messages().of("error.no-such-path", file));
    } catch (IOException e) {
      String why =
          e instanceof FileSystemException
              ? e.getClass().getSimpleName()
              : String.valueOf(e.getMessage());
      throw knipsel.usageError(knipsel.messages().of("error.unreadable", file, why));
    }
  }

  /// Runs of the same name could not be told apart: the other one takes its file's name too.
  private static Run distinct(Run other, Path file, Run run) {
    String name = BLANKS.matcher(String.valueOf(file.getFileName())).replaceAll("_");
    return other.tag().equals(run.tag()) ? other.named(other.tag() + ":" + name) : other;
  }
}
