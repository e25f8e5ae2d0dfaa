package nl.knipsel.archive.versions;

import java.util.Arrays;

/// Items that have a signature, their numbers held in memory, 32 bytes an item; where signatures
/// are is for subclasses to know. Of one thread.
public abstract class SignedTable implements SignedItems {
  private long[] ids = new long[1 << 10];
  private long[] from = new long[1 << 10];
  private long[] to = new long[1 << 10];
  private long[] groups = new long[1 << 10];
  private int count;

  /// Adds an item, whose number is the [#count] before. See [SignedItems] for what is told of it.
  ///
  /// @param group that it is linked in, or [VersionGroups#NONE]
  protected final void add(long id, long first, long last, long group) {
    if (count == ids.length) {
      int longer = count + count / 2;
      ids = Arrays.copyOf(ids, longer);
      from = Arrays.copyOf(from, longer);
      to = Arrays.copyOf(to, longer);
      groups = Arrays.copyOf(groups, longer);
    }
    ids[count] = id;
    from[count] = first;
    to[count] = last;
    groups[count] = group;
    count++;
  }

  @Override
  public final int count() {
    return count;
  }

  @Override
  public final long id(int item) {
    return ids[item];
  }

  @Override
  public final long from(int item) {
    return from[item];
  }

  @Override
  public final long to(int item) {
    return to[item];
  }

  /// The group that the archive has it in.
  public final long group(int item) {
    return groups[item];
  }
}
