package nl.knipsel.corpus;

import java.util.OptionalLong;

/// An input that gave no dump, and why.
///
/// @param source the file, or record in it
/// @param offset the byte at which the record begins in the file, unpacked; absent where it is a
///   file by itself, be it in a container
/// @param detail more about the cause for people; may be empty
public record Rejection(String source, OptionalLong offset, Cause cause, String detail) {
  /// Of a whole file.
  public Rejection(String source, Cause cause, String detail) {
    this(source, OptionalLong.empty(), cause, detail);
  }

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
    /// A container or record that is cut off or broken.
    DAMAGED,
    /// A line that is no JSON object.
    NOT_JSON,
    /// A record without the field that holds the text.
    NO_TEXT_FIELD,
    /// It unpacks to far more than texts do.
    BOMB,
    /// It is encrypted.
    ENCRYPTED,
    /// Containers in containers, more than are opened.
    TOO_DEEP,
    /// A known format that holds no dumps: a PDF, a picture.
    OTHER_FORMAT,
    /// A folder that is reached from within itself.
    LOOP,
    /// A device, a socket, a pipe, or a link in a container.
    NO_FILE,
    /// It is a folder without a single dump.
    NO_DUMPS,
    /// It was read, but there is no story in it.
    NO_STORY,
    /// A line of an export that holds no item.
    NO_ITEM
  }
}
