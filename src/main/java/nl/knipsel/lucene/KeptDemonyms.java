package nl.knipsel.lucene;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  /// To be raised when a [Lemmatizer] gives other lemmas for the same lexicon.
  private static final int VERSION = 1;

  Demonyms of(Configuration configuration, MappedLexicon lexicon, Lemmatizer lemmatizer)
      throws IOException {
    String names =
        VERSION + " " + configuration.fingerprint() + " " + Long.toHexString(lexicon.checksum());
    Path file = folder.resolve(NAME);
    if (Files.exists(file)) {
      List<String> lines = Files.readAllLines(file);
      if (!lines.isEmpty() && lines.getFirst().equals(names)) {
        return read(lines.subList(1, lines.size()));
      }
    }
    Demonyms demonyms = Demonyms.of(configuration.demonyms(), lemmatizer);
    keep(file, names, demonyms);
    return demonyms;
  }

  private static Demonyms read(List<String> lines) {
    Map<String, List<String>> countries = new LinkedHashMap<>();
    for (String line : lines) {
      String[] words = line.split("\t");
      countries.put(words[0], List.of(words).subList(1, words.length));
    }
    return new Demonyms(countries);
  }

  /// If the archive may be written to.
  private void keep(Path file, String names, Demonyms demonyms) throws IOException {
    if (!Files.isWritable(folder)) {
      return;
    }
    StringBuilder text = new StringBuilder(names).append('\n');
    demonyms
        .countries()
        .forEach((lemma, of) ->
            text.append(lemma).append('\t').append(String.join("\t", of)).append('\n'));
    try {
      Path part = Files.createTempFile(folder, NAME, "~");
      Files.writeString(part, text);
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (FileSystemException e) {
      // the next search looks all up again, which is right in any case
    }
  }
}
