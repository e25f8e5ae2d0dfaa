package nl.knipsel.dutch.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.knipsel.dutch.CompoundSplitter;
import nl.knipsel.dutch.Lexicon;

/// Learns the tables of compound parts in `index-config/compounds` from the Dutch part-of-speech
/// dictionary. Run by hand, after a change of what is in this package: `mvn -Pcompounds
/// test-compile exec:exec@learn`. The result is the same, byte for byte, each time.
///
/// It stands among the tests because neither it nor what it reads belongs to the program.
public final class CompoundTables {
  /// Parts that are rarer are noise, and they would double the tables.
  private static final double LOWEST_COUNT = 0.5;

  private CompoundTables() {}

  /// @param args the directory to write to
  public static void main(String[] args) throws IOException {
    write(PosDict.open(), Path.of(args[0]));
  }

  static void write(Iterable<TaggedForm> dictionary, Path directory) throws IOException {
    Files.createDirectories(directory);
    PartCandidates candidates = new PartCandidates(dictionary, NoParts.DUTCH);
    PartLearner learner = new PartLearner(candidates);
    learner.learn();
    PartTableWriter writer = new PartTableWriter(directory, LOWEST_COUNT);
    writer.writeModifiers(learner.modifiers(), candidates);
    writer.writeHeads(learner.heads(), candidates);
    writer.writeWhole(WholeWords.of(dictionary, learnedSplitter(directory)));
  }

  private static CompoundSplitter learnedSplitter(Path directory) throws IOException {
    Path learned = Files.createTempDirectory("compounds");
    for (String table : new String[] {"left.tsv", "right.tsv"}) {
      Files.copy(directory.resolve(table), learned.resolve(table));
    }
    for (String list : new String[] {"whole.txt", "no-split.txt", "split.tsv"}) {
      Files.createFile(learned.resolve(list));
    }
    return CompoundSplitter.read(learned, Lexicon.EMPTY);
  }
}
