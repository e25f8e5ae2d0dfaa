package nl.knipsel.dutch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Takes a Dutch compound apart: `gevechtsvliegtuigen` is `gevechts` and `vliegtuigen`. Immutable
/// and thread-safe.
///
/// Which parts there are was learned from the compounds of a dictionary ([CompoundReading] says how
/// they are weighed); lists say which words are never split, and how some words are. A linking
/// element belongs to the modifier before it.
public final class CompoundSplitter {
  /// A shorter word is no compound.
  public static final int SHORTEST = 6;

  /// A longer word is not looked at. Both are in chars.
  public static final int LONGEST = 64;

  private final CompoundData data;
  private final Lexicon lexicon;

  private CompoundSplitter(CompoundData data, Lexicon lexicon) {
    this.data = data;
    this.lexicon = lexicon;
  }

  /// Reads the files of a directory: `parts.tsv`, `no-split.txt` and `split.tsv`.
  ///
  /// @param lexicon gives the lemmas of heads, and knows the forms of words that are never split
  /// @throws IOException if a file is missing or damaged; the message names file and line
  public static CompoundSplitter read(Path directory, Lexicon lexicon) throws IOException {
    return read(name -> Files.readAllBytes(directory.resolve(name)), lexicon);
  }

  /// The same from the contents of the files.
  ///
  /// @param files contents by name
  public static CompoundSplitter read(Map<String, String> files, Lexicon lexicon)
      throws IOException {
    return read(
        name -> {
          String text = files.get(name);
          if (text == null) {
            throw new NoSuchFileException(name);
          }
          return text.getBytes(StandardCharsets.UTF_8);
        },
        lexicon);
  }

  static CompoundSplitter read(CompoundData.Source source, Lexicon lexicon) throws IOException {
    return new CompoundSplitter(CompoundData.read(source), lexicon);
  }

  /// The parts of a word, two or more, in their order; empty if it is no compound.
  ///
  /// @param word in lower case and composed (NFC); any other text has no parts
  public List<Part> split(String word) {
    if (word.length() < SHORTEST || word.length() > LONGEST) {
      return List.of();
    }
    List<String> given = data.splits().parts(word);
    if (!given.isEmpty()) {
      return parts(given);
    }
    byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
    int[] cuts = new CompoundReading(data, bytes).cuts();
    return cuts.length == 0 || staysWhole(word, bytes) ? List.of() : parts(cut(bytes, cuts));
  }

  private boolean staysWhole(String word, byte[] bytes) {
    return data.isWhole(bytes, 0, bytes.length)
        || !Collections.disjoint(data.noSplit(), lexicon.lemmas(word))
        || !Collections.disjoint(data.noSplit(), data.parts().lemmas(word));
  }

  private static List<String> cut(byte[] word, int[] cuts) {
    List<String> forms = new ArrayList<>(cuts.length + 1);
    int start = 0;
    for (int cut : cuts) {
      forms.add(new String(word, start, cut - start, StandardCharsets.UTF_8));
      start = cut;
    }
    forms.add(new String(word, start, word.length - start, StandardCharsets.UTF_8));
    return forms;
  }

  private List<Part> parts(List<String> forms) {
    List<Part> parts = new ArrayList<>(forms.size());
    int start = 0;
    for (String form : forms) {
      int end = start + form.length();
      boolean head = parts.size() == forms.size() - 1;
      parts.add(new Part(form, head ? headLemmas(form) : modifierLemmas(form), start, end));
      start = end;
    }
    return List.copyOf(parts);
  }

  private List<String> headLemmas(String form) {
    List<String> known = lexicon.lemmas(form);
    List<String> lemmas = known.isEmpty() ? data.parts().lemmas(form) : known;
    return lemmas.isEmpty() ? List.of(form) : lemmas;
  }

  private List<String> modifierLemmas(String form) {
    Set<String> lemmas = new LinkedHashSet<>();
    for (String lemma : data.parts().lemmas(form)) {
      lemmas.addAll(lookedUp(lemma));
    }
    return lemmas.isEmpty() ? headLemmas(form) : List.copyOf(lemmas);
  }

  /// A learned lemma as the lexicon has it, so that a query for it finds the part.
  private List<String> lookedUp(String lemma) {
    List<String> known = lexicon.lemmas(lemma);
    return known.isEmpty() || known.contains(lemma) ? List.of(lemma) : known;
  }
}
