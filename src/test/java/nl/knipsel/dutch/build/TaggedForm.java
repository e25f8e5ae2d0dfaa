package nl.knipsel.dutch.build;

import java.util.Locale;

/// A line of the part-of-speech dictionary: `vliegtuigen`, of `vliegtuig`, tagged `ZNW:MRV:DE_`.
record TaggedForm(String form, String lemma, String tag) {
  /// Separated verbs (`slaat` of `opslaan`) and halves of compounds (`paard-`) are of no use here.
  boolean isUsable() {
    return !tag.endsWith(":LOS") && !tag.startsWith("DVS") && !tag.equals("ENM:BEZ");
  }

  boolean is(String tagPrefix) {
    return tag.startsWith(tagPrefix);
  }

  TaggedForm lowerCase() {
    return new TaggedForm(form.toLowerCase(Locale.ROOT), lemma.toLowerCase(Locale.ROOT), tag);
  }

  /// Only letters of Dutch, so no hyphens, digits or apostrophes.
  static boolean isPlain(String word) {
    return word.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= 'à' && c <= 'ÿ' && c != '÷'));
  }
}
