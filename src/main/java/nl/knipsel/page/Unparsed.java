package nl.knipsel.page;

/// Text that stands in a dump and went into no item.
///
/// @param line in the dump, from 1
/// @param text as it stood, with known mojibake mended and without the blanks around it
public record Unparsed(int line, String text, Cause cause) {
  /// Why a text went into no item.
  public enum Cause {
    /// A known line of the site around the page: chrome.
    CHROME(true),
    /// 'Meer uit Buitenland', or a section's name above a list; the entries have it as section.
    SECTION_HEADING(true),
    /// The headline once more.
    REPEATED_HEADLINE(true),
    /// The date that the corpus put in front of the text.
    CORPUS_DATE(true),
    /// The day of capture above a dated listing.
    LISTING_DATE(true),
    /// A line of residue (a byline, a 'Lees ook') that belongs to no text.
    RESIDUE_WITHOUT_TEXT(false),
    /// An age label with no teaser before it.
    LABEL_WITHOUT_TEASER(false),
    /// A time by the clock or the calendar that belongs to no text.
    TIME_WITHOUT_TEXT(false),
    /// A line above a listing that is no known chrome.
    UNKNOWN_FRAME(false);

    private final boolean understood;

    Cause(boolean understood) {
      this.understood = understood;
    }

    /// Whether the text is what it is expected to be, so that nothing was lost by leaving it out.
    public boolean understood() {
      return understood;
    }
  }
}
