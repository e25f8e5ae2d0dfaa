package nl.knipsel.lucene;

import java.util.LinkedHashSet;
import java.util.Set;
import nl.knipsel.archive.IndexFields;
import nl.knipsel.news.NewsItem;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;

/// The terms of the field `phrase`: what can be typed for a phrase, and the phrase as written. A
/// name can be typed from each of its words on.
final class PhraseTerms {
  private static final char BETWEEN = '\t';

  /// Longer ones than this are no phrases; Lucene takes terms of up to 32,766 bytes.
  private static final int LONGEST = 200;

  private PhraseTerms() {}

  static void add(Document document, NewsItem item, Phrases phrases) {
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
    for (String term : terms) {
      if (term.length() <= LONGEST) {
        document.add(new StringField(IndexFields.PHRASE, term, Field.Store.NO));
      }
    }
  }

  private static String term(String typed, String phrase) {
    return Phrases.key(typed) + BETWEEN + phrase;
  }

  /// The phrase as written.
  static String phrase(BytesRef term) {
    String text = term.utf8ToString();
    return text.substring(text.indexOf(BETWEEN) + 1);
  }
}
