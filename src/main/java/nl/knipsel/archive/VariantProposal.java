package nl.knipsel.archive;

import java.util.List;
import nl.knipsel.config.VariantGroup;

/// Two words of an archive that may be spellings of one, and what speaks for it; a person decides.
///
/// @param patterns the spellings in which they differ, as `oe/u`; empty if they are only much alike
/// @param similarity of the words around them, 0 to 1: the cosine of their most telling neighbours
/// @param together items that have both
/// @param context words that stand near both, most telling first
/// @param group what would stand in `variants.tsv`: both, and the forms of a group that one is in
public record VariantProposal(
    Form one,
    Form other,
    List<String> patterns,
    double similarity,
    long together,
    List<String> context,
    VariantGroup group) {
  /// One of the words.
  ///
  /// @param text in its most frequent spelling
  /// @param items how many have it
  public record Form(String text, long items, List<Example> examples) {
    public Form {
      examples = List.copyOf(examples);
    }
  }

  /// An item with the word.
  ///
  /// @param headline empty if it has none
  public record Example(String id, String headline) {}

  public VariantProposal {
    patterns = List.copyOf(patterns);
    context = List.copyOf(context);
  }
}
