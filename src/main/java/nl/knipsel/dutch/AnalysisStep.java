package nl.knipsel.dutch;

import java.util.List;

/// What a text looks like after one step of an analyzer.
///
/// @param name of the step, as its factory is called, or of the analyzer
/// @param tokens in the order in which the step gives them
public record AnalysisStep(String name, List<Token> tokens) {
  /// A token.
  ///
  /// @param type see [TokenTypes]
  /// @param position of the token in the text, from 0
  /// @param from first character of the text that it stands for
  /// @param to character after the last one
  public record Token(String text, String type, int position, int from, int to) {}

  public AnalysisStep {
    tokens = List.copyOf(tokens);
  }
}
