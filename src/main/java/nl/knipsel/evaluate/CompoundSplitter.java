package nl.knipsel.evaluate;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;

/// Says where a word is to be split.
@FunctionalInterface
public interface CompoundSplitter {
  /// The offsets, in UTF-16 units, at which parts but the first begin: more than 0, less than the
  /// word's length, none twice. Empty for a word that is no compound.
  Collection<Integer> splitOffsets(String word);

  /// A splitter that gives parts, as lemmas or as written, instead of offsets; fewer than two parts
  /// are no split. Where the parts begin is found as for gold parts (see [GoldCompound]).
  static CompoundSplitter ofParts(Function<String, ? extends List<String>> parts) {
    return word -> {
      List<String> found = parts.apply(word);
      return found.size() < 2
          ? List.of()
          : new TreeSet<>(
              PartAlignment.splitPoints(word, found).stream().map(SplitPoint::latest).toList());
    };
  }
}
