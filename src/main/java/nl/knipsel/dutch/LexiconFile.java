package nl.knipsel.dutch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// The file that holds the lexicon, and where it lies.
///
/// Layout, all by Lucene's codecs: header, metadata of the FST, FST, footer with a CRC-32. The FST
/// takes the UTF-8 bytes of a form to its lemmas as [LemmaCode] writes them. It is made by
/// [LexiconWriter] and read by [MappedLexicon].
public final class LexiconFile {
  /// Its name in the folder `lexicon` of the program's home.
  public static final String NAME = "dutch.fst";

  /// System property with the path of the file; wins over the home.
  public static final String FILE_PROPERTY = "knipsel.lexicon";

  /// System property with the folder that the program was unpacked in.
  public static final String HOME_PROPERTY = "knipsel.home";

  /// The version of the layout; another version is not read.
  public static final int VERSION = 1;

  static final String CODEC = "KnipselLexicon";

  private LexiconFile() {}

  /// The lexicon of this run: the file that [#FILE_PROPERTY] names, else the one in the home.
  ///
  /// @throws IOException if neither is set or there is no such file; the message says what was
  ///   tried
  public static Path locate() throws IOException {
    return locate(System.getProperty(FILE_PROPERTY), System.getProperty(HOME_PROPERTY));
  }

  static Path locate(@Nullable String file, @Nullable String home) throws IOException {
    if (file != null) {
      return existing(Path.of(file));
    }
    if (home != null) {
      return existing(inHome(Path.of(home)));
    }
    throw new IOException(
        "no lexicon: neither -D%s nor -D%s is set".formatted(FILE_PROPERTY, HOME_PROPERTY));
  }

  /// Where the lexicon lies in a home; it need not be there.
  static Path inHome(Path home) {
    return home.resolve("lexicon").resolve(NAME);
  }

  private static Path existing(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new IOException("no lexicon at " + file);
    }
    return file;
  }
}
