package nl.knipsel.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/// The texts of a configuration's folder by name, in the order of names. Each is read when it is
/// asked for, every time, so the folder must not change. Cannot be changed; thread-safe; a file
/// that cannot be read is an [UncheckedIOException].
final class FolderTexts extends AbstractMap<String, String> {
  private final SortedMap<String, Path> files;

  private FolderTexts(SortedMap<String, Path> files) {
    this.files = files;
  }

  static Map<String, String> of(Path folder) throws IOException {
    return new FolderTexts(ConfigurationFolder.files(folder));
  }

  @Override
  public Set<Entry<String, String>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public Iterator<Entry<String, String>> iterator() {
        Iterator<Entry<String, Path>> each = files.entrySet().iterator();
        return new Iterator<>() {
          @Override
          public boolean hasNext() {
            return each.hasNext();
          }

          @Override
          public Entry<String, String> next() {
            return new Text(each.next());
          }
        };
      }

      @Override
      public int size() {
        return files.size();
      }
    };
  }

  private record Text(Entry<String, Path> file) implements Entry<String, String> {
    @Override
    public String getKey() {
      return file.getKey();
    }

    @Override
    public String getValue() {
      try {
        return Files.readString(file.getValue());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public String setValue(String value) {
      throw new UnsupportedOperationException();
    }
  }
}
