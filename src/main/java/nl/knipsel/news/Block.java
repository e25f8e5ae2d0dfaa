package nl.knipsel.news;

/// A piece of a story's body, one paragraph or line of the dump.
///
/// @param text without the dateline, with known mojibake mended; no line breaks, not blank
public record Block(Kind kind, String text) {
  /// What a block is to the story.
  public enum Kind {
    /// Running text.
    PARAGRAPH,
    /// A short line that heads the paragraphs after it.
    SUBHEADING,
    /// Of the page, not of the story: a byline, a photo credit, a 'Lees ook'. Kept, and ranked for
    /// nothing.
    RESIDUE
  }

  public Block {
    if (text.isBlank()) {
      throw new IllegalArgumentException("a block without text");
    }
  }

  public static Block paragraph(String text) {
    return new Block(Kind.PARAGRAPH, text);
  }

  public static Block subheading(String text) {
    return new Block(Kind.SUBHEADING, text);
  }

  public static Block residue(String text) {
    return new Block(Kind.RESIDUE, text);
  }
}
