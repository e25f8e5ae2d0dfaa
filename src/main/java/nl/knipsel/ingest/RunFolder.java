package nl.knipsel.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import nl.knipsel.news.NewsItem;

/// The sorted runs of an unfinished job, in the order in which they were written. Whoever uses it
/// holds the archive's lock. Of one thread.
final class RunFolder {
  private static final String RUN = "run-";
  private static final String SETTINGS = "settings";

  /// Changes when the files do.
  private static final String FORMAT = "1 ";

  private final Path folder;
  private final List<RunFile> runs = new ArrayList<>();

  private RunFolder(Path folder) {
    this.folder = folder;
  }

  /// Finds the runs that an earlier job left. Those of other settings are thrown away: they would
  /// hold pages as those settings read them. So are unfinished ones.
  ///
  /// @param fingerprint of the settings
  static RunFolder open(Path folder, String fingerprint) throws IOException {
    RunFolder opened = new RunFolder(folder);
    Path settings = folder.resolve(SETTINGS);
    boolean same =
        Files.exists(settings) && Files.readString(settings).equals(FORMAT + fingerprint);
    if (!same) {
      discard(folder);
    }
    for (Path file : files(folder)) {
      String name = file.getFileName().toString();
      if (name.startsWith(RUN) && !name.endsWith(".tmp")) {
        opened.runs.add(new RunFile(file));
      } else if (!name.equals(SETTINGS)) {
        Files.delete(file);
      }
    }
    return opened;
  }

  /// Throws away what an unfinished job has read.
  ///
  /// @return whether there was anything
  static boolean discard(Path folder) throws IOException {
    // Without its settings a run counts for nothing, so they all go at one moment.
    Files.deleteIfExists(folder.resolve(SETTINGS));
    List<Path> files = files(folder);
    for (Path file : files) {
      Files.delete(file);
    }
    Files.deleteIfExists(folder);
    return !files.isEmpty();
  }

  /// All files there, in the order of their names.
  static List<Path> files(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  List<RunFile> runs() {
    return List.copyOf(runs);
  }

  void write(String fingerprint, Tally tally, List<ReadSource> sources, Iterator<NewsItem> items)
      throws IOException {
    if (!Files.exists(folder.resolve(SETTINGS))) {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve(SETTINGS), FORMAT + fingerprint);
    }
    Path path = folder.resolve(RUN + "%06d".formatted(runs.size()));
    runs.add(RunFile.write(path, tally, sources, items));
  }

  void discard() throws IOException {
    runs.clear();
    discard(folder);
  }
}
