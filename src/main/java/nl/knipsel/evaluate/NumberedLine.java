package nl.knipsel.evaluate;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/// A line of a file that knows where it stands, so that complaints about it can name the place.
///
/// @param number counts from 1
record NumberedLine(Path file, long number, String text) {
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  /// Hands over each line of a UTF-8 file in order, a byte order mark removed. A file whose name
  /// ends in `.gz` is unpacked.
  ///
  /// @throws EvaluationFormatException if the file is not UTF-8, or packed and damaged
  static void each(Path file, Consumer<NumberedLine> consumer) throws IOException {
    long number = 0;
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(open(file), StandardCharsets.UTF_8.newDecoder()))) {
      for (String text = reader.readLine(); text != null; text = reader.readLine()) {
        number++;
        consumer.accept(new NumberedLine(file, number, number == 1 ? unmarked(text) : text));
      }
    } catch (CharacterCodingException e) {
      throw EvaluationFormatException.at(
          file, number + 1, "not UTF-8, here or a little further on");
    } catch (EOFException | ZipException e) {
      throw EvaluationFormatException.at(file, number + 1, "damaged or cut off: " + e.getMessage());
    }
  }

  /// As [#each], without blank lines and comments (lines that begin with `#`).
  static void eachRecord(Path file, Consumer<NumberedLine> consumer) throws IOException {
    each(
        file,
        line -> {
          if (!line.text.isBlank() && !line.text.startsWith("#")) {
            consumer.accept(line);
          }
        });
  }

  /// The fields between blanks.
  ///
  /// @param expected the fields' names in order, as the complaint shows them
  List<String> fields(String... expected) {
    List<String> fields = List.of(BLANKS.split(text.strip()));
    if (fields.size() != expected.length) {
      throw fault(
          "expected %d fields (%s), found %d: %s"
              .formatted(expected.length, String.join(" ", expected), fields.size(), text.strip()));
    }
    return fields;
  }

  int wholeNumber(String name, String written) {
    try {
      return Integer.parseInt(written);
    } catch (NumberFormatException e) {
      throw fault("the %s is not a whole number: %s".formatted(name, written));
    }
  }

  EvaluationFormatException fault(String what) {
    return EvaluationFormatException.at(file, number, what);
  }

  private static InputStream open(Path file) throws IOException {
    InputStream raw = Files.newInputStream(file);
    if (!file.toString().endsWith(".gz")) {
      return raw;
    }
    try {
      return new GZIPInputStream(raw, 1 << 16);
    } catch (IOException e) {
      raw.close();
      throw e;
    }
  }

  private static String unmarked(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }
}
