package nl.knipsel.bench;

import java.io.IOException;
import nl.knipsel.dutch.CompoundSplitter;
import nl.knipsel.dutch.KraaijPohlmannStemmer;
import nl.knipsel.dutch.Lemmatizer;
import nl.knipsel.dutch.LexiconFile;
import nl.knipsel.dutch.MappedLexicon;

/// What the chains know of words. Stays open as long as the process.
record Lexical(Lemmatizer lemmatizer, CompoundSplitter compounds) {
  static Lexical open() throws IOException {
    MappedLexicon lexicon = MappedLexicon.open(LexiconFile.locate());
    return new Lexical(
        new Lemmatizer(lexicon, new KraaijPohlmannStemmer()),
        CompoundSplitter.read(KnipselChain.CONFIG.resolve("compounds"), lexicon));
  }
}
