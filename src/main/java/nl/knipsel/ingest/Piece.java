package nl.knipsel.ingest;

import java.util.Optional;
import nl.knipsel.archive.ItemBytes;
import nl.knipsel.news.NewsItem;

/// What one run has of an item. Thread-safe.
sealed interface Piece {
  String id();

  /// Empty if the run only says that the item has to be looked at.
  Optional<NewsItem> item();

  /// From memory.
  record Held(NewsItem value) implements Piece {
    @Override
    public String id() {
      return value.id();
    }

    @Override
    public Optional<NewsItem> item() {
      return Optional.of(value);
    }
  }

  /// From a file, read when it is wanted, by whichever thread wants it.
  final class Stored implements Piece {
    private final String id;
    private final byte[] item;

    /// @param item as [ItemBytes] has it, not to be changed afterwards
    Stored(String id, byte[] item) {
      this.id = id;
      this.item = item;
    }

    /// How long it is as it is kept.
    int bytes() {
      return item.length;
    }

    @Override
    public String id() {
      return id;
    }

    @Override
    public Optional<NewsItem> item() {
      return Optional.of(ItemBytes.read(item));
    }
  }

  /// An item of the archive that may have lost sightings.
  record Touched(String id) implements Piece {
    @Override
    public Optional<NewsItem> item() {
      return Optional.empty();
    }
  }
}
