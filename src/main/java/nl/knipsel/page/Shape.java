package nl.knipsel.page;

/// How a page was laid out, as far as its dump still shows it. It tells how the page was read, not
/// which site it came from.
public enum Shape {
  /// An article and teasers in blocks parted by blank lines; headlines are kept (shape A).
  BLOCKS,
  /// An article and teasers, one line a paragraph; teasers have lost their headlines and labels are
  /// glued to the next teaser (shape B).
  LINES,
  /// No article: news flashes with section and time, '- Sport 14:23 ...', then teasers (shape C).
  FLASHES,
  /// No article: an old listing that shows the day of its capture (shape D).
  DATED_LISTING,
  /// Anything else: a headline and a body, perhaps teasers with times of their own.
  OTHER
}
