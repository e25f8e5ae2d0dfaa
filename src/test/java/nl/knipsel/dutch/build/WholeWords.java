package nl.knipsel.dutch.build;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.knipsel.dutch.CompoundSplitter;

/// The words of the dictionary that the learned tables would split although they are no compounds.
///
/// Those are forms of verbs (`vaststellen`), adverbs (`bijgevolg`) and names (`eindhoven`) that are
/// no nouns or adjectives as well, and nouns made of a verb (`vaststelling`, `waardering`).
final class WholeWords {
  private static final List<String> NOUN_ENDINGS =
      List.of("ing", "ingen", "er", "ers", "aar", "aars", "ster", "sters");

  private final CompoundSplitter splitter;
  private final SortedSet<String> words = new TreeSet<>();
  private final Set<String> verbStems = new HashSet<>();

  /// @param splitter knows the learned tables only
  static SortedSet<String> of(Iterable<TaggedForm> dictionary, CompoundSplitter splitter) {
    WholeWords whole = new WholeWords(splitter);
    dictionary.forEach(whole::addNoNoun);
    dictionary.forEach(whole::takeOutNouns);
    dictionary.forEach(whole::addNounsOfVerbs);
    return whole.words;
  }

  private WholeWords(CompoundSplitter splitter) {
    this.splitter = splitter;
  }

  private void addNoNoun(TaggedForm raw) {
    TaggedForm entry = raw.lowerCase();
    if (!raw.isUsable() || isNominal(entry)) {
      return;
    }
    if (looksLikeCompound(entry.form())) {
      words.add(entry.form());
    }
    if (entry.is("WKW:TGW:1EP")) {
      verbStems.add(entry.form());
    } else if (entry.is("WKW:TGW:INF") && entry.form().endsWith("en")) {
      verbStems.add(entry.form().substring(0, entry.form().length() - 2));
    }
  }

  private void takeOutNouns(TaggedForm raw) {
    if (raw.isUsable() && isNominal(raw)) {
      words.remove(raw.form());
    }
  }

  private void addNounsOfVerbs(TaggedForm raw) {
    String form = raw.form();
    if (raw.isUsable() && raw.is("ZNW") && isOfVerb(form) && looksLikeCompound(form)) {
      words.add(form);
    }
  }

  private boolean isOfVerb(String form) {
    return NOUN_ENDINGS.stream()
        .anyMatch(ending ->
            form.endsWith(ending)
                && verbStems.contains(form.substring(0, form.length() - ending.length())));
  }

  private static boolean isNominal(TaggedForm entry) {
    return entry.is("ZNW") || entry.is("BNW");
  }

  private boolean looksLikeCompound(String form) {
    return TaggedForm.isPlain(form) && !splitter.split(form).isEmpty();
  }
}
