package nl.knipsel.archive.versions;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Finds the items that are versions of one story: those whose texts have much in common and whose
/// publication windows are not days apart. What is found depends on the items alone, not on how
/// they are numbered.
///
/// The [AlikePairs] are taken up from the most alike to the least, and two groups become one if
/// each of the one resembles each of the other at least loosely. So no chain of small changes leads
/// from one story to another. A group has at most [#LARGEST] items.
public final class VersionGroups {
  /// What stands for an item without other versions.
  public static final long NONE = 0;

  /// How many items a group has at most.
  public static final int LARGEST = 64;

  private final SignedItems items;
  private final Times times;
  private final Likeness likeness;
  private final int[] group;
  private final int[] next;
  private final int[] size;

  private VersionGroups(SignedItems items, Likeness likeness) {
    this.items = items;
    this.likeness = likeness;
    times = new Times(items);
    group = new int[items.count()];
    next = new int[items.count()];
    size = new int[items.count()];
    for (int item = 0; item < group.length; item++) {
      group[item] = item;
      next[item] = item;
      size[item] = 1;
    }
  }

  /// For each item the smallest id of its group, as an unsigned number, or [#NONE].
  public static long[] of(SignedItems items) throws IOException {
    return of(items, Likeness.MEASURED);
  }

  static long[] of(SignedItems items, Likeness likeness) throws IOException {
    VersionGroups groups = new VersionGroups(items, likeness);
    AlikePairs pairs = AlikePairs.of(items, likeness);
    for (int pair = 0; pair < pairs.count(); pair++) {
      groups.join(pairs.one(pair), pairs.other(pair));
    }
    return groups.keys();
  }

  private void join(int one, int other) throws IOException {
    int first = root(one);
    int second = root(other);
    if (first == second || size[first] + size[second] > LARGEST || !fit(first, second)) {
      return;
    }
    group[second] = first;
    size[first] += size[second];
    int after = next[first];
    next[first] = next[second];
    next[second] = after;
  }

  private int root(int item) {
    int root = item;
    while (group[root] != root) {
      group[root] = group[group[root]];
      root = group[root];
    }
    return root;
  }

  /// Whether each of the one group may stand beside each of the other.
  private boolean fit(int first, int second) throws IOException {
    List<TextSignature> texts = new ArrayList<>();
    List<Integer> members = members(first);
    for (int item : members) {
      texts.add(items.signature(item));
    }
    for (int other : members(second)) {
      TextSignature text = items.signature(other);
      for (int i = 0; i < members.size(); i++) {
        if (times.farApart(members.get(i), other) || !likeness.related(texts.get(i), text)) {
          return false;
        }
      }
    }
    return true;
  }

  private List<Integer> members(int root) {
    List<Integer> members = new ArrayList<>();
    int item = root;
    do {
      members.add(item);
      item = next[item];
    } while (item != root);
    return members;
  }

  private long[] keys() {
    long[] keys = new long[group.length];
    Arrays.fill(keys, NONE);
    for (int item = 0; item < group.length; item++) {
      if (group[item] == item && size[item] > 1) {
        List<Integer> members = members(item);
        long key = members.stream().map(items::id).min(Long::compareUnsigned).orElseThrow();
        members.forEach(member -> keys[member] = key);
      }
    }
    return keys;
  }
}
