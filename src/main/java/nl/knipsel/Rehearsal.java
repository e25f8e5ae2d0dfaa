package nl.knipsel;

import java.util.ArrayList;
import java.util.List;

/// Runs the commands that people wait for most, one after the other, so that a Java that is told to
/// record sees which classes they need and which of their methods run often. The launcher runs it,
/// with its output thrown away, to make the class archives that later starts read. Searching has
/// one of its own, since a start takes the longer the more classes its archive has. What indexing
/// needs is in neither.
public final class Rehearsal {
  private static final List<List<String>> SEARCHING =
      List.of(
          List.of("search", "minister", "president", "--facet", "agency,section,date"),
          List.of("--lang", "nl", "search", "kim poetin -\"geen deals\""),
          List.of("search", "sancties", "--json"),
          List.of("search", "Poetni"),
          List.of("search", "minister"));

  private static final List<List<String>> COMMANDS =
      List.of(
          List.of("facets"),
          List.of("show", "bc24339d"),
          List.of("complete", "poetin n"),
          List.of("stats"));

  private Rehearsal() {}

  /// @param args `searching` or `commands`, and the folder of an archive that has the samples and
  ///   an invented corpus
  public static void main(String[] args) {
    List<List<String>> commands = args[0].equals("searching") ? SEARCHING : COMMANDS;
    for (List<String> command : commands.subList(0, commands.size() - 1)) {
      Knipsel.run(words(command, args[1]));
    }
    Knipsel.main(words(commands.getLast(), args[1])); // which ends as the program does: well
  }

  private static String[] words(List<String> command, String archive) {
    List<String> words = new ArrayList<>(List.of("--archive", archive));
    words.addAll(command);
    return words.toArray(new String[0]);
  }
}
