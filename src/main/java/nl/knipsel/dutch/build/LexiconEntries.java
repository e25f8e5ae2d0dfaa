package nl.knipsel.dutch.build;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import nl.knipsel.dutch.LexiconWriter;
import nl.knipsel.dutch.build.PosDictionary.Entry;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefArray;
import org.apache.lucene.util.BytesRefComparator;
import org.apache.lucene.util.BytesRefIterator;
import org.apache.lucene.util.Counter;

/// Turns the entries of a dictionary into those of the lexicon: lower-cased, without the tags, all
/// lemmas of a form together in the order of [Rank].
///
/// Left out are entries tagged `LOS` (a separable verb without its particle: they take `brieven` to
/// `doorbrieven`), halves of compounds (`post-`) and word groups. A form with diacritics is entered
/// without them too, unless that is a form of its own: `oekraine` is of `oekraïne`.
final class LexiconEntries {
  private static final int LONGEST = 64;
  private static final char AS_WRITTEN = '0';
  private static final char WITHOUT_DIACRITICS = '1';

  /// Records `form NUL kind rank lemma`: sorted, they stand by form, and in it likeliest first.
  private final BytesRefArray records = new BytesRefArray(Counter.newCounter());

  private final MissingLemmas missing;

  private LexiconEntries(PosDictionary dictionary) {
    missing = new MissingLemmas(dictionary);
  }

  static LexiconEntries of(PosDictionary dictionary) {
    LexiconEntries entries = new LexiconEntries(dictionary);
    dictionary.forEach(entries::add);
    return entries;
  }

  private void add(Entry entry) {
    if (entry.tag().contains("LOS")) {
      return;
    }
    char rank = Rank.of(entry);
    List<String> lemmas = MissingLemmas.lacksLemma(entry) ? missing.find(entry) : List.of();
    if (lemmas.isEmpty()) {
      add(entry.form(), entry.lemma(), rank);
    }
    for (String lemma : lemmas) {
      add(entry.form(), lemma, rank);
      add(lemma, lemma, rank);
    }
  }

  private void add(String rawForm, String rawLemma, char rank) {
    String form = normalise(rawForm);
    String lemma = rawLemma.equals(rawForm) ? form : normalise(rawLemma);
    if (!isWord(form) || !isWord(lemma)) {
      return;
    }
    record(form, AS_WRITTEN, rank, lemma);
    if (!isPlain(form)) {
      String folded = fold(form);
      if (!folded.equals(form)) {
        record(folded, WITHOUT_DIACRITICS, rank, lemma);
      }
    }
  }

  private void record(String form, char kind, char rank, String lemma) {
    records.append(new BytesRef(form + '\0' + kind + rank + lemma));
  }

  /// Writes all forms and returns how many.
  int writeTo(LexiconWriter writer) throws IOException {
    int forms = 0;
    String form = "";
    List<String> lemmas = new ArrayList<>();
    boolean asWritten = false;
    BytesRefIterator sorted = records.iterator(BytesRefComparator.NATURAL);
    for (BytesRef next = sorted.next(); next != null; next = sorted.next()) {
      String record = next.utf8ToString();
      int end = record.indexOf('\0');
      if (!record.regionMatches(0, form, 0, Math.max(end, form.length()))) {
        forms += write(writer, form, lemmas);
        form = record.substring(0, end);
        asWritten = record.charAt(end + 1) == AS_WRITTEN;
      }
      String lemma = record.substring(end + 3);
      if (asWritten == (record.charAt(end + 1) == AS_WRITTEN) && !lemmas.contains(lemma)) {
        lemmas.add(lemma);
      }
    }
    return forms + write(writer, form, lemmas);
  }

  private static int write(LexiconWriter writer, String form, List<String> lemmas)
      throws IOException {
    if (lemmas.isEmpty()) {
      return 0;
    }
    writer.add(form, lemmas);
    lemmas.clear();
    return 1;
  }

  /// As tokens will be: NFC, straight apostrophes, no soft hyphens, lower-cased letter by letter.
  private static String normalise(String word) {
    if (isPlain(word)) {
      return word;
    }
    StringBuilder out = new StringBuilder(word.length());
    Normalizer.normalize(word, Normalizer.Form.NFC)
        .codePoints()
        .filter(c -> c != '\u00AD')
        .map(c -> c == '\u2019' ? '\'' : Character.toLowerCase(c))
        .forEach(out::appendCodePoint);
    return out.toString();
  }

  private static boolean isPlain(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if ((c < 'a' || c > 'z') && c != '-' && c != '\'') {
        return false;
      }
    }
    return true;
  }

  private static boolean isWord(String word) {
    return !word.isEmpty()
        && !word.startsWith("-")
        && !word.endsWith("-")
        && word.indexOf(' ') < 0
        && word.length() <= LONGEST;
  }

  private static String fold(String word) {
    char[] out = new char[4 * word.length()];
    int length = ASCIIFoldingFilter.foldToASCII(word.toCharArray(), 0, out, 0, word.length());
    return new String(out, 0, length);
  }
}
