package nl.knipsel.simulate;

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

/// In what a simulated corpus is written: a layout, and whether it is compressed with gzip on top.
public record CorpusFormat(Layout layout, boolean gzip) {
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

  public CorpusFormat {
    if (gzip && !layout.compressible) {
      throw new IllegalArgumentException(layout + " is not compressed on top");
    }
  }

  /// All there are.
  public static List<CorpusFormat> all() {
    List<CorpusFormat> all = new ArrayList<>();
    for (Layout layout : Layout.values()) {
      all.add(new CorpusFormat(layout, false));
      if (layout.compressible) {
        all.add(new CorpusFormat(layout, true));
      }
    }
    return all;
  }

  /// The format with this name, such as `text`, `tar.gz` or `fineweb2.gz`.
  public static Optional<CorpusFormat> named(String name) {
    return all().stream().filter(format -> format.toString().equals(name)).findFirst();
  }

  @Override
  public String toString() {
    return layout.name().toLowerCase(Locale.ROOT) + (gzip ? ".gz" : "");
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
      case TAR -> new TarWriter(compressed(file), settings);
      case FINEWEB2, C4, CULTURAX, OSCAR -> new JsonLinesWriter(compressed(file), layout);
      case WET, WARC -> new WarcWriter(file, layout == Layout.WARC, gzip);
    };
  }

  private OutputStream compressed(OutputStream file) throws IOException {
    return gzip ? new GZIPOutputStream(file, 1 << 16) : file;
  }
}
