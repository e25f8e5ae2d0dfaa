package nl.knipsel.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.knipsel.config.Configuration;
import nl.knipsel.dutch.Demonyms;
import nl.knipsel.dutch.Lemmatizer;
import nl.knipsel.dutch.MappedLexicon;

/// Spares a search looking up all demonyms of a configuration: what the lexicon makes of them is
/// kept beside the copy of it that an archive has, in a file that names the configuration and the
/// lexicon. If it names others, or is not there, they are looked up.
///
/// @param folder of the copy
record KeptDemonyms(Path folder) {
  private static final String NAME = ".demonyms";

  Demonyms of(Configuration configuration, MappedLexicon lexicon, Lemmatizer lemmatizer)
      throws IOException {
    String names =
        Lemmatizer.VERSION
            + " "
            + configuration.fingerprint()
            + " "
            + Long.toHexString(lexicon.checksum())
            + "\n";
    KeptText kept = new KeptText(folder.resolve(NAME));
    Optional<String> text = kept.read().filter(written -> written.startsWith(names));
    if (text.isPresent()) {
      return read(text.get().substring(names.length()));
    }
    Demonyms demonyms = Demonyms.of(configuration.demonyms(), lemmatizer);
    kept.put(names + written(demonyms));
    return demonyms;
  }

  private static Demonyms read(String lines) {
    Map<String, List<String>> countries = new LinkedHashMap<>();
    for (String line : lines.lines().toList()) {
      String[] words = line.split("\t");
      countries.put(words[0], List.of(words).subList(1, words.length));
    }
    return new Demonyms(countries);
  }

  private static String written(Demonyms demonyms) {
    StringBuilder text = new StringBuilder();
    demonyms
        .countries()
        .forEach((lemma, of) ->
            text.append(lemma).append('\t').append(String.join("\t", of)).append('\n'));
    return text.toString();
  }
}
