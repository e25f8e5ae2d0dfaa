package nl.knipsel.dutch;

import org.tartarus.snowball.ext.DutchStemmer;

/// Porter's stemmer for Dutch as Lucene ships it. Thread-safe.
final class PorterStemmer implements Stemmer {
  @Override
  public String stem(String word) {
    DutchStemmer stemmer = new DutchStemmer();
    stemmer.setCurrent(word);
    stemmer.stem();
    String stem = stemmer.getCurrent();
    return stem.isEmpty() ? word : stem;
  }
}
