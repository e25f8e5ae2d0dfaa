package nl.knipsel.config;

import java.util.List;
import java.util.Optional;

/// Spellings and names that a reader takes for the same.
///
/// @param forms two or more, each a word or several, in their usual spelling
/// @param kind what they have in common, in the words of `variants.tsv`
public record VariantGroup(List<String> forms, Optional<String> kind) {
  public VariantGroup {
    forms = List.copyOf(forms);
  }
}
