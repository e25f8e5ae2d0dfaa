package nl.knipsel.dutch.build;

import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;

/// The part-of-speech dictionary on the class path, in its own order (that of the forms' bytes).
final class PosDict implements Iterable<TaggedForm> {
  private static final String PATH = "/org/languagetool/resource/nl/dutch";

  private final DictionaryLookup entries;

  private PosDict(DictionaryLookup entries) {
    this.entries = entries;
  }

  static PosDict open() throws IOException {
    try (InputStream dictionary = resource(".dict");
        InputStream properties = resource(".info")) {
      return new PosDict(new DictionaryLookup(Dictionary.read(dictionary, properties)));
    }
  }

  private static InputStream resource(String ending) throws IOException {
    InputStream in = PosDict.class.getResourceAsStream(PATH + ending);
    if (in == null) {
      throw new IOException("not on the class path: " + PATH + ending + "; run with -Pcompounds");
    }
    return in;
  }

  @Override
  public Iterator<TaggedForm> iterator() {
    Iterator<WordData> words = entries.iterator();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return words.hasNext();
      }

      @Override
      public TaggedForm next() {
        WordData word = words.next();
        return new TaggedForm(
            word.getWord().toString(), word.getStem().toString(), word.getTag().toString());
      }
    };
  }
}
