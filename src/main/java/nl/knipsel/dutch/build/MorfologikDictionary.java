package nl.knipsel.dutch.build;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Consumer;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;

/// A dictionary in morfologik's binary form, read whole into memory. Not thread-safe.
final class MorfologikDictionary implements PosDictionary {
  private final Dictionary dictionary;
  private final DictionaryLookup lookup;

  private MorfologikDictionary(Dictionary dictionary) {
    this.dictionary = dictionary;
    this.lookup = new DictionaryLookup(dictionary);
  }

  /// @param automaton the file `*.dict`
  /// @param properties the file `*.info` beside it
  static MorfologikDictionary read(InputStream automaton, InputStream properties)
      throws IOException {
    return new MorfologikDictionary(Dictionary.read(automaton, properties));
  }

  @Override
  public void forEach(Consumer<Entry> action) {
    for (WordData word : new DictionaryLookup(dictionary)) {
      action.accept(entry(word));
    }
  }

  @Override
  public List<Entry> entries(String form) {
    return lookup.lookup(form).stream().map(MorfologikDictionary::entry).toList();
  }

  private static Entry entry(WordData word) {
    return new Entry(
        word.getWord().toString(), word.getStem().toString(), word.getTag().toString());
  }
}
