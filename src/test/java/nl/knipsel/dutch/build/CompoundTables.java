package nl.knipsel.dutch.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.knipsel.dutch.CompoundSplitter;
import nl.knipsel.dutch.Lexicon;

/// Learns the table of compound parts in `index-config/compounds` from the Dutch part-of-speech
/// dictionary. Run by hand, after a change of what is in this package: `mvn -Pcompounds
/// test-compile exec:exec@learn`. The result is the same, byte for byte, each time.
///
/// It stands among the tests because neither it nor what it reads belongs to the program.
public final class CompoundTables {
  /// Parts that are rarer are noise, and they would double the tables.
  private static final double LOWEST_COUNT = 0.5;

  private CompoundTables() {}

  /// Learns and writes the table.
  ///
  /// @param args the directory to write to
  public static void main(String[] args) throws IOException {
    write(PosDict.open(), Path.of(args[0]));
  }

  static void write(Iterable<TaggedForm> dictionary, Path directory) throws IOException {
    Files.createDirectories(directory);
    PartCandidates candidates = new PartCandidates(dictionary, NoParts.DUTCH);
    PartLearner learner = new PartLearner(candidates);
    learner.learn();
    PartTableWriter writer = new PartTableWriter(learner, candidates, LOWEST_COUNT);
    Set<String> whole = WholeWords.of(dictionary, learnedSplitter(writer));
    writer.write(directory.resolve("parts.tsv"), whole);
  }

  /// A splitter that knows what was learned, and no list made by hand.
  private static CompoundSplitter learnedSplitter(PartTableWriter writer) throws IOException {
    Path directory = Files.createTempDirectory("compounds");
    List<Path> files =
        Stream.of("parts.tsv", "no-split.txt", "split.tsv").map(directory::resolve).toList();
    writer.write(files.getFirst(), Set.of());
    Files.createFile(files.get(1));
    Files.createFile(files.get(2));
    CompoundSplitter splitter = CompoundSplitter.read(directory, Lexicon.EMPTY);
    for (Path file : files) {
      Files.delete(file);
    }
    Files.delete(directory);
    return splitter;
  }
}
