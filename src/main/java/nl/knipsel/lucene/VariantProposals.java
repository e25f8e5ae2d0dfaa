package nl.knipsel.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.knipsel.archive.IndexFields;
import nl.knipsel.archive.VariantProposal;
import nl.knipsel.config.VariantGroup;
import nl.knipsel.dutch.Lexicon;
import nl.knipsel.dutch.Sounds;
import nl.knipsel.dutch.Variants;
import nl.knipsel.lucene.ArchiveWords.Pair;

/// Finds words of an archive that may be spellings of one: they sound alike in some language or are
/// nearly the same, stand among the same words, seldom in one item, and are neither forms of one
/// word nor in `variants.tsv`.
///
/// Reads at most 50 items for each of at most 4,000 words, whatever the archive's size. Of one
/// thread.
final class VariantProposals {
  /// Pairs of either kind whose contexts are compared, those of the more frequent words.
  private static final int MOST_COMPARED = 1_000;

  private static final double LEAST_SIMILARITY_OF_ONE_SOUND = 0.15;
  private static final double LEAST_SIMILARITY = 0.3;

  /// The share of the rarer word's items that may have the other word too.
  private static final double MOST_TOGETHER = 0.2;

  private static final int SHOWN_CONTEXT = 3;

  private final Vocabulary vocabulary;
  private final FieldAnalyzers analyzers;
  private final List<VariantGroup> groups;
  private final ArchiveWords words;
  private final WordContexts contexts;
  private final Sounds sounds = Sounds.shipped();

  VariantProposals(
      Vocabulary vocabulary, FieldAnalyzers analyzers, Lexicon lexicon, List<VariantGroup> groups)
      throws IOException {
    this.vocabulary = vocabulary;
    this.analyzers = analyzers;
    this.groups = groups;
    words = ArchiveWords.of(vocabulary, lexicon);
    contexts = new WordContexts(vocabulary, analyzers);
  }

  /// The likeliest first; no word is in two of them.
  List<VariantProposal> best(int most) throws IOException {
    List<Pair> sounding = words.ofOneSound(sounds);
    List<Pair> alike = new ArrayList<>(words.alike());
    alike.removeAll(new HashSet<>(sounding));
    List<VariantProposal> proposals = new ArrayList<>();
    for (List<Pair> pairs : List.of(sounding, alike)) {
      for (Pair pair : mostFrequent(pairs)) {
        judge(pair).ifPresent(proposals::add);
      }
    }
    proposals.sort(
        Comparator.comparingDouble((VariantProposal proposal) -> -proposal.similarity())
            .thenComparing(proposal -> String.join("|", proposal.group().forms())));
    Set<String> taken = new HashSet<>();
    return proposals.stream()
        .filter(proposal -> {
          List<String> forms = proposal.group().forms();
          return Collections.disjoint(taken, forms) && taken.addAll(forms);
        })
        .limit(most)
        .toList();
  }

  private List<Pair> mostFrequent(Collection<Pair> pairs) {
    return pairs.stream()
        .filter(pair -> !haveOneLemma(pair))
        .sorted(
            Comparator.comparingLong((Pair pair) -> -words.rarer(pair))
                .thenComparing(Pair::one)
                .thenComparing(Pair::other))
        .limit(MOST_COMPARED)
        .toList();
  }

  private boolean haveOneLemma(Pair pair) {
    return !Collections.disjoint(lemmas(pair.one()), lemmas(pair.other()));
  }

  private List<String> lemmas(String word) {
    return AnalyzedWord.of(analyzers.words(), IndexFields.BODY, word).words().stream()
        .flatMap(List::stream)
        .toList();
  }

  private Optional<VariantProposal> judge(Pair pair) throws IOException {
    WordContext one = contexts.of(pair.one());
    WordContext other = contexts.of(pair.other());
    List<String> patterns = sounds.differences(pair.one(), pair.other()).orElse(List.of());
    Set<String> themselves = Set.of(pair.one(), pair.other());
    double similarity = one.similarity(other, themselves);
    double least = patterns.isEmpty() ? LEAST_SIMILARITY : LEAST_SIMILARITY_OF_ONE_SOUND;
    Optional<VariantGroup> group = group(one.spelling(), other.spelling(), !patterns.isEmpty());
    if (similarity < least || group.isEmpty()) {
      return Optional.empty();
    }
    VariantProposal.Form first = form(pair.one(), one);
    VariantProposal.Form second = form(pair.other(), other);
    long together = vocabulary.having(List.of(pair.one(), pair.other()));
    if (together > MOST_TOGETHER * Math.min(first.items(), second.items())) {
      return Optional.empty();
    }
    return Optional.of(
        new VariantProposal(
            first,
            second,
            patterns,
            similarity,
            together,
            one.shared(other, themselves, SHOWN_CONTEXT),
            group.get()));
  }

  private VariantProposal.Form form(String word, WordContext context) throws IOException {
    long items = vocabulary.having(List.of(word));
    return new VariantProposal.Form(context.spelling(), items, context.examples());
  }

  /// What the words would make in the list; empty if both stand there, together or on purpose
  /// apart.
  private Optional<VariantGroup> group(String one, String other, boolean patterns) {
    Optional<VariantGroup> ofOne = groupOf(one);
    Optional<VariantGroup> ofOther = groupOf(other);
    if (ofOne.isPresent() && ofOther.isPresent()) {
      return Optional.empty();
    }
    if (ofOne.isEmpty() && ofOther.isEmpty()) {
      String kind = patterns ? "transliteration" : "spelling";
      return Optional.of(new VariantGroup(List.of(one, other), Optional.of(kind)));
    }
    VariantGroup known = ofOne.or(() -> ofOther).orElseThrow();
    String added = ofOne.isPresent() ? other : one;
    return Optional.of(
        new VariantGroup(
            Stream.concat(known.forms().stream(), Stream.of(added)).toList(), known.kind()));
  }

  private Optional<VariantGroup> groupOf(String word) {
    List<String> wanted = Variants.words(word);
    return groups.stream()
        .filter(group -> group.forms().stream().map(Variants::words).anyMatch(wanted::equals))
        .findFirst();
  }
}
