package nl.knipsel;

import java.util.ArrayList;
import java.util.List;

/// Runs the commands that people wait for most, one after the other, so that a Java that is told to
/// record sees which classes they need. The launcher runs it once, with its output thrown away, to
/// make the class archive that later starts read. What indexing needs is left out: a start takes
/// the longer the more classes the archive has, and indexing has one of its own.
public final class Rehearsal {
  private static final List<List<String>> COMMANDS =
      List.of(
          List.of("search", "Poetin", "kernproeven", "--facet", "agency,section,date"),
          List.of("--lang", "nl", "search", "kim poetin -\"geen deals\""),
          List.of("search", "sancties", "--json"),
          List.of("search", "de", "--limit", "3"),
          List.of("search", "Poetni"),
          List.of("facets"),
          List.of("show", "bc24339d"),
          List.of("complete", "poetin n"));

  private Rehearsal() {}

  /// @param args the folder of an archive of the samples
  public static void main(String[] args) {
    for (List<String> command : COMMANDS) {
      Knipsel.run(words(command, args[0]));
    }
    Knipsel.main(words(List.of("stats"), args[0])); // which ends as the program does
  }

  private static String[] words(List<String> command, String archive) {
    List<String> words = new ArrayList<>(List.of("--archive", archive));
    words.addAll(command);
    return words.toArray(new String[0]);
  }
}
