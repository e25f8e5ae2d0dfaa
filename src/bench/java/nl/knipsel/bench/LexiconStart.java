package nl.knipsel.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.List;
import nl.knipsel.dutch.MappedLexicon;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.MMapDirectory;

/// What the lexicon costs a program that has just started: opening it and looking up the words of a
/// query, by the clock and in CPU time; and, behind it, Lucene's first mapped file, for comparison.
/// Each figure is of a fresh JVM, so run it several times:
///
///     jar -cf start.jar -C target/test-classes nl/knipsel/bench/LexiconStart.class
///     java -XX:+UseSerialGC -XX:TieredStopAtLevel=1 --enable-native-access=ALL-UNNAMED
///         -XX:AOTCache=target/knipsel/lib/searching.aot
///         -cp target/knipsel/lib/knipsel.jar:start.jar
///         nl.knipsel.bench.LexiconStart target/knipsel/lexicon/dutch.fst
///
/// The archive of classes is made by the first start of `target/knipsel/knipsel`; behind it there
/// may be jars but no folders, or Java does without it.
public final class LexiconStart {
  private static final List<String> WORDS = List.of("huizen", "liep", "poetins", "kernproeven");

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private interface Work {
    void run() throws IOException;
  }

  private LexiconStart() {}

  /// @param args the file
  public static void main(String[] args) throws IOException {
    Path file = Path.of(args[0]).toAbsolutePath();
    time("nothing", () -> {});
    time("lexicon, first time", () -> look(file));
    time("lexicon, once more", () -> look(file));
    time("Lucene's first file", () -> map(file));
  }

  private static void time(String what, Work work) throws IOException {
    long clock = System.nanoTime();
    long cpu = THREADS.getCurrentThreadCpuTime();
    work.run();
    double spent = (THREADS.getCurrentThreadCpuTime() - cpu) / 1e6;
    double passed = (System.nanoTime() - clock) / 1e6;
    System.out.printf("%-20s clock %7.1f ms, CPU %6.1f ms%n", what, passed, spent);
  }

  private static void map(Path file) throws IOException {
    try (MMapDirectory directory = new MMapDirectory(file.getParent());
        IndexInput input = directory.openInput(file.getFileName().toString(), IOContext.DEFAULT)) {
      input.readByte();
    }
  }

  private static void look(Path file) throws IOException {
    try (MappedLexicon lexicon = MappedLexicon.open(file)) {
      WORDS.forEach(lexicon::lemmas);
    }
  }
}
