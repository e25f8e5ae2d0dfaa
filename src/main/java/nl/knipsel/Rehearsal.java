package nl.knipsel;

import java.util.List;

/// Runs the commands that people start most, one after the other, so that a Java that is told to
/// record sees which classes they need. The launcher runs it once, with its output thrown away, to
/// make the class archive that later starts read.
public final class Rehearsal {
  private static final List<List<String>> COMMANDS =
      List.of(
          List.of("demo"),
          List.of("search", "Poetin", "kernproeven", "--facet", "agency,section,date"),
          List.of("--lang", "nl", "search", "kim poetin -\"geen deals\""),
          List.of("search", "sancties", "--json"),
          List.of("search", "de", "--limit", "3"),
          List.of("search", "Poetni"),
          List.of("facets"),
          List.of("show", "bc24339d"),
          List.of("complete", "poetin n"),
          List.of("stats"));

  private Rehearsal() {}

  /// @param args the folder for an archive of the samples; it must not be there yet
  public static void main(String[] args) {
    for (List<String> command : COMMANDS) {
      String[] words = new String[command.size() + 2];
      words[0] = "--archive";
      words[1] = args[0];
      for (int i = 0; i < command.size(); i++) {
        words[i + 2] = command.get(i);
      }
      Knipsel.run(words);
    }
    System.exit(0); // as the program ends
  }
}
