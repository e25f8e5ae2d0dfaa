package nl.knipsel.simulate;

import com.github.luben.zstd.ZstdOutputStreamNoFinalizer;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/// In what a simulated corpus is written: a layout, and how it is compressed on top.
public record CorpusFormat(Layout layout, Compression compression) {
  /// How pages lie in a file or folder.
  public enum Layout {
    /// A folder with a file of text for each page.
    TEXT(false),
    ZIP(false),
    TAR(true),
    FINEWEB2(true),
    C4(true),
    CULTURAX(true),
    OSCAR(true),
    WET(true),
    WARC(true);

    private final boolean compressible;

    Layout(boolean compressible) {
      this.compressible = compressible;
    }
  }

  /// What is done to the bytes of a file; web archives are compressed record by record.
  public enum Compression {
    NONE(""),
    GZIP(".gz"),
    ZSTD(".zst");

    private final String ending;

    Compression(String ending) {
      this.ending = ending;
    }

    /// A stream that compresses into another one.
    OutputStream into(OutputStream out) throws IOException {
      return switch (this) {
        case NONE -> out;
        case GZIP -> new GZIPOutputStream(out, 1 << 16);
        case ZSTD -> new ZstdOutputStreamNoFinalizer(out);
      };
    }
  }

  public CorpusFormat {
    if (compression != Compression.NONE && !layout.compressible) {
      throw new IllegalArgumentException(layout + " is not compressed on top");
    }
  }

  /// All there are.
  public static List<CorpusFormat> all() {
    List<CorpusFormat> all = new ArrayList<>();
    for (Layout layout : Layout.values()) {
      for (Compression compression : Compression.values()) {
        if (compression == Compression.NONE || layout.compressible) {
          all.add(new CorpusFormat(layout, compression));
        }
      }
    }
    return all;
  }

  /// The format with this name, such as `text`, `tar.gz` or `fineweb2.zst`.
  public static Optional<CorpusFormat> named(String name) {
    return all().stream().filter(format -> format.toString().equals(name)).findFirst();
  }

  @Override
  public String toString() {
    return layout.name().toLowerCase(Locale.ROOT) + compression.ending;
  }

  /// The names of all formats, for people.
  public static String names() {
    return String.join(", ", Arrays.stream(all().toArray()).map(Object::toString).toList());
  }

  /// Begins a corpus. Whoever opens it closes it.
  ///
  /// @param out the file or folder, which is made
  /// @throws java.nio.file.FileAlreadyExistsException if it exists
  public CorpusWriter open(Path out, SimulationSettings settings) throws IOException {
    if (layout == Layout.TEXT) {
      return new TextFolderWriter(out, settings);
    }
    OutputStream file =
        new BufferedOutputStream(
            Files.newOutputStream(out, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            1 << 16);
    return switch (layout) {
      case TEXT -> throw new AssertionError();
      case ZIP -> new ZipWriter(file, settings);
      case TAR -> new TarWriter(compression.into(file), settings);
      case FINEWEB2, C4, CULTURAX, OSCAR -> new JsonLinesWriter(compression.into(file), layout);
      case WET, WARC -> new WarcWriter(file, layout == Layout.WARC, compression);
    };
  }
}
