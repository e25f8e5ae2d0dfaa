package nl.knipsel.bench;

import java.io.IOException;
import nl.knipsel.config.Configuration;
import nl.knipsel.dutch.CompoundSplitter;
import nl.knipsel.dutch.Demonyms;
import nl.knipsel.dutch.KraaijPohlmannStemmer;
import nl.knipsel.dutch.Lemmatizer;
import nl.knipsel.dutch.LexiconFile;
import nl.knipsel.dutch.MappedLexicon;

/// What the chains know of words. Stays open as long as the process.
record Lexical(Lemmatizer lemmatizer, CompoundSplitter compounds, Demonyms demonyms) {
  static Lexical open() throws IOException {
    MappedLexicon lexicon = MappedLexicon.open(LexiconFile.locate());
    Lemmatizer lemmatizer = new Lemmatizer(lexicon, new KraaijPohlmannStemmer());
    return new Lexical(
        lemmatizer,
        CompoundSplitter.read(KnipselChain.CONFIG.resolve("compounds"), lexicon),
        Demonyms.of(Configuration.read(KnipselChain.CONFIG).demonyms(), lemmatizer));
  }
}
