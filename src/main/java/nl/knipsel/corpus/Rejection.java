package nl.knipsel.corpus;

/// An input that gave no dump, and why.
///
/// @param source the file, or record in it
/// @param detail more about the cause for people; may be empty
public record Rejection(String source, Cause cause, String detail) {
  /// Why an input is rejected; counted by.
  public enum Cause {
    /// It cannot be opened or read.
    UNREADABLE,
    /// It holds nothing but blanks.
    EMPTY,
    /// It holds bytes that no text has.
    NOT_TEXT,
    /// It is text, but not in UTF-8.
    NOT_UTF8,
    /// It is larger than a page can be.
    TOO_LARGE,
    /// It is a folder without a single dump.
    NO_DUMPS,
    /// It was read, but there is no story in it.
    NO_STORY,
    /// A line of an export that holds no item.
    NO_ITEM
  }
}
