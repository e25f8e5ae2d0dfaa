package nl.knipsel.archive.versions;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Texts with windows, in memory.
final class TextItems implements SignedItems {
  private record Item(long id, long from, long to, TextSignature signature) {}

  private final List<Item> items = new ArrayList<>();

  /// @param hours since some moment, when it was published
  TextItems add(long id, String text, long hours) {
    long time = Duration.ofHours(hours).toMillis();
    return add(id, text, time, time);
  }

  TextItems add(long id, String text, long from, long to) {
    items.add(new Item(id, from, to, TextSignature.of(text).orElseThrow()));
    return this;
  }

  TextItems reordered(List<Integer> order) {
    TextItems other = new TextItems();
    order.forEach(item -> other.items.add(items.get(item)));
    return other;
  }

  @Override
  public int count() {
    return items.size();
  }

  @Override
  public long id(int item) {
    return items.get(item).id();
  }

  @Override
  public long from(int item) {
    return items.get(item).from();
  }

  @Override
  public long to(int item) {
    return items.get(item).to();
  }

  @Override
  public TextSignature signature(int item) {
    return items.get(item).signature();
  }
}
