package nl.knipsel.dutch.build;

import java.util.Set;

/// Words that look like parts of compounds and are none.
///
/// @param suffixes heads that are suffixes, or ends of words by accident: `-schap`, `-loos`, `-ist`
/// @param functionWords particles, prefixes, articles and pronouns, no modifiers
/// @param particles function words that do stand before nouns: `tegen` in `tegenstem`
/// @param nouns function words that are nouns as well: `weg`
record NoParts(
    Set<String> suffixes, Set<String> functionWords, Set<String> particles, Set<String> nouns) {
  /// Those of Dutch.
  static final NoParts DUTCH =
      new NoParts(
          words(
              """
              schap schappen schappelijk schappelijke lijk lijke baar bare aar aal abel end ende
              enden haft achtig achtige matig matige matigheid zaam ling linge lingen natie naties
              pen sen gen isme ist isten listen loos loze loosheid rijk rijke rijker rijkste vol
              volle waardig waardige waardigheid vaardig vaardige kundig kundige tal
              tallen maal zinnig zinnige hartig hartige gewijs logisch logische grafisch grafische
              grafie meter meters ster pers gaard teren
              """),
          words(
              """
              aan achter af al als ander ben binnen boven buiten bij dan dat den der des deze die
              dis dit door een haar her het hij hoe hun ieder iets ik in is je jij jou jullie langs
              maar mede mee men met mij midden mis naar naast na neer neven niet nog of om ons onder
              onze ook op over per pro rond samen sinds tegen terug toe tot tussen uit van vanaf
              veel via voor voort voorbij wan want was wat weg wel welk wie wij wordt zelf zich zij
              zijn zo zonder zou ont ver ge be te er en de
              """),
          words("achter binnen boven buiten mede midden neven onder tegen tussen voor zij"),
          words("weg haar"));

  private static Set<String> words(String block) {
    return Set.of(block.strip().split("\\s+"));
  }

  boolean asModifier(String form) {
    return functionWords.contains(form) && !particles.contains(form);
  }

  boolean asHead(String form) {
    return suffixes.contains(form) || (functionWords.contains(form) && !nouns.contains(form));
  }
}
