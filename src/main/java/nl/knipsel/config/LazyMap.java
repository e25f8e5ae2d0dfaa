package nl.knipsel.config;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A map that is made when it is first asked for anything. Cannot be changed; thread-safe if what
/// makes it is, which may be called more than once.
final class LazyMap<K, V> extends AbstractMap<K, V> {
  private final Supplier<? extends Map<K, V>> maker;
  private volatile @Nullable Map<K, V> made;

  /// @param maker gives an unmodifiable map, the same each time
  LazyMap(Supplier<? extends Map<K, V>> maker) {
    this.maker = maker;
  }

  private Map<K, V> made() {
    Map<K, V> map = made;
    if (map == null) {
      map = maker.get();
      made = map;
    }
    return map;
  }

  @Override
  public Set<Entry<K, V>> entrySet() {
    return made().entrySet();
  }

  @Override
  public @Nullable V get(@Nullable Object key) {
    return made().get(key);
  }

  @Override
  public boolean containsKey(@Nullable Object key) {
    return made().containsKey(key);
  }
}
