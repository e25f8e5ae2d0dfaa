package nl.knipsel.dutch;

import java.util.List;

/// One part of a compound: `gevechts` in `gevechtsvliegtuigen`, of the lemma `gevecht`.
///
/// @param form the part as it stands in the word, with the linking element that follows it
/// @param lemmas what it may be looked up by, at least one, the likeliest first
/// @param start where it begins in the word, in chars
/// @param end where it ends in the word, in chars, exclusive
public record Part(String form, List<String> lemmas, int start, int end) {
  public Part {
    lemmas = List.copyOf(lemmas);
    if (lemmas.isEmpty() || start < 0 || end <= start || form.length() != end - start) {
      throw new IllegalArgumentException(
          "no part: '%s' %s [%d, %d)".formatted(form, lemmas, start, end));
    }
  }
}
