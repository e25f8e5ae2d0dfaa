package nl.knipsel.simulate;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/// How often pages come damaged, by kind: the share of pages that suffer it, from 0 to 1.
public record Damage(Map<Kind, Double> rates) {
  /// What happens to the text of a page between the site and the dump.
  public enum Kind {
    /// Letters with diacritics were UTF-8 and were read as something else.
    MOJIBAKE,
    /// Straight quotes became curly ones.
    QUOTES,
    /// Blanks at the ends of lines, soft hyphens in words.
    INVISIBLE,
    /// Blank lines were lost or doubled.
    BLANK_LINES,
    /// A sentence is glued to the one before it, for a break inside the paragraph was lost.
    GLUED_SENTENCE,
    /// A line is glued to the one before it.
    LOST_BREAK,
    /// A teaser lost its age label.
    LOST_LABEL,
    /// The end of the page is missing.
    TRUNCATED
  }

  /// Nothing happens to any page.
  public static final Damage NONE = new Damage(Map.of());

  /// @throws IllegalArgumentException if a rate is not a share
  public Damage {
    rates = Map.copyOf(rates);
    for (double rate : rates.values()) {
      if (!(rate >= 0 && rate <= 1)) {
        throw new IllegalArgumentException("a share of pages of " + rate);
      }
    }
  }

  /// One kind only.
  public static Damage of(Kind kind, double rate) {
    return new Damage(Map.of(kind, rate));
  }

  /// Every kind as often.
  public static Damage all(double rate) {
    Map<Kind, Double> rates = new EnumMap<>(Kind.class);
    Arrays.stream(Kind.values()).forEach(kind -> rates.put(kind, rate));
    return new Damage(rates);
  }

  double rate(Kind kind) {
    return rates.getOrDefault(kind, 0.0);
  }
}
