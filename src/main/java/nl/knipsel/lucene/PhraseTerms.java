package nl.knipsel.lucene;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.knipsel.dutch.Lexicon;
import nl.knipsel.news.NewsItem;

/// The terms of the field `phrase`: what can be typed for a phrase, and the phrase as written. A
/// name can be typed from each of its words on.
public final class PhraseTerms {
  private static final char BETWEEN = '\t';

  /// Longer ones than this are no phrases; Lucene takes terms of up to 32,766 bytes.
  private static final int LONGEST = 200;

  private final Phrases phrases;

  /// @param lexicon of the words that are no names
  public PhraseTerms(Lexicon lexicon) {
    phrases = new Phrases(lexicon);
  }

  /// Those of an item, each once.
  public List<String> of(NewsItem item) {
    Phrases.Found found = phrases.in(item);
    Set<String> terms = new LinkedHashSet<>();
    found.phrases().forEach(phrase -> terms.add(term(phrase, phrase)));
    for (String name : found.names()) {
      terms.add(term(name, name));
      for (int at = name.indexOf(' '); at >= 0; at = name.indexOf(' ', at + 1)) {
        String rest = name.substring(at + 1);
        if (!Phrases.isFunctionWord(rest.split(" ", 2)[0])) {
          terms.add(term(rest, name));
        }
      }
    }
    terms.removeIf(term -> term.length() > LONGEST);
    return List.copyOf(terms);
  }

  private static String term(String typed, String phrase) {
    return Phrases.key(typed) + BETWEEN + phrase;
  }

  /// The phrase as written.
  public static String phrase(String term) {
    return term.substring(term.indexOf(BETWEEN) + 1);
  }
}
