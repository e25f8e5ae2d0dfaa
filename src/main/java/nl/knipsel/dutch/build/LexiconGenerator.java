package nl.knipsel.dutch.build;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import nl.knipsel.dutch.LexiconFile;
import nl.knipsel.dutch.LexiconWriter;
import nl.knipsel.dutch.MappedLexicon;

/// The build's step that makes the lexicon file from `org.languagetool:dutch-pos-dict`.
///
/// The file is made once in a cache folder, under a name with the hash of the dictionary and of the
/// versions of our code and layout, and copied from there into the program's home beside the
/// dictionary's notice. What is there and whole is left alone; both files appear whole or not at
/// all.
public final class LexiconGenerator {
  /// To be raised with each change of the rules in this package.
  private static final int RULES = 1;

  private static final String NOTICE =
      """
      dutch.fst was derived from the file dutch.dict of org.languagetool:dutch-pos-dict:0.1, the \
      Dutch part-of-speech
      dictionary of the LanguageTool project (TaalTik, R. Baars; J. Ortol\u00e0), under the Creative \
      Commons Attribution 3.0
      Unported licence, https://creativecommons.org/licenses/by/3.0/. Changed: lower-cased, tags left \
      out, lemmas of
      inflected compounds found, forms without diacritics added. The notice that came with it:

      """;

  private final String folder;
  private final PrintStream out;

  /// @param folder of the class path with `dutch.dict`, `dutch.info` and `README.txt`
  /// @param out where it says what it does
  LexiconGenerator(String folder, PrintStream out) {
    this.folder = folder;
    this.out = out;
  }

  /// Makes what is missing.
  ///
  /// @param args the cache folder, and the folder of the lexicon in the program's home
  public static void main(String[] args) throws IOException {
    new LexiconGenerator("/org/languagetool/resource/nl/", System.out)
        .provide(Path.of(args[0]), Path.of(args[1]));
  }

  /// Sees to it that both folders have the lexicon of the dictionary.
  void provide(Path cache, Path home) throws IOException {
    Path cached = cache.resolve(key() + ".fst");
    if (!isWhole(cached)) {
      make(cached);
    }
    Path copy = home.resolve(LexiconFile.NAME);
    if (!isCopy(cached, copy)) {
      Files.createDirectories(home);
      Path unfinished = home.resolve(LexiconFile.NAME + ".unfinished");
      Files.copy(
          cached,
          unfinished,
          StandardCopyOption.REPLACE_EXISTING,
          StandardCopyOption.COPY_ATTRIBUTES);
      Files.move(unfinished, copy, StandardCopyOption.ATOMIC_MOVE);
      Files.writeString(home.resolve("NOTICE"), NOTICE + text("README.txt"));
    }
  }

  private void make(Path cached) throws IOException {
    out.printf("lexicon: making %s, once; takes half a minute%n", cached);
    long start = System.nanoTime();
    try (InputStream automaton = open("dutch.dict");
        InputStream properties = open("dutch.info");
        LexiconWriter writer = new LexiconWriter(cached)) {
      PosDictionary dictionary = MorfologikDictionary.read(automaton, properties);
      int forms = LexiconEntries.of(dictionary).writeTo(writer);
      writer.finish();
      Duration took = Duration.ofNanos(System.nanoTime() - start);
      out.printf(
          Locale.ROOT,
          "lexicon: %,d forms, %.1f MB, %d s%n",
          forms,
          Files.size(cached) / 1e6,
          took.toSeconds());
    }
  }

  private static boolean isWhole(Path file) {
    try {
      MappedLexicon.verify(file);
      return true;
    } catch (IOException missingOrDamaged) {
      return false;
    }
  }

  private static boolean isCopy(Path original, Path copy) throws IOException {
    return Files.exists(copy)
        && Files.size(copy) == Files.size(original)
        && Files.getLastModifiedTime(copy).equals(Files.getLastModifiedTime(original));
  }

  private String key() throws IOException {
    MessageDigest digest = sha256();
    digest.update("%d %d ".formatted(LexiconFile.VERSION, RULES).getBytes(StandardCharsets.UTF_8));
    for (String name : new String[] {"dutch.dict", "dutch.info"}) {
      try (InputStream in = open(name)) {
        digest.update(in.readAllBytes());
      }
    }
    return HexFormat.of().formatHex(digest.digest(), 0, 8);
  }

  private String text(String name) throws IOException {
    try (InputStream in = open(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private InputStream open(String name) throws IOException {
    InputStream in = LexiconGenerator.class.getResourceAsStream(folder + name);
    if (in == null) {
      throw new FileNotFoundException("not on the class path: " + folder + name);
    }
    return in;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
