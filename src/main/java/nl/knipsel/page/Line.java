package nl.knipsel.page;

/// A line of a dump that is not blank.
///
/// @param number in the dump, from 1
/// @param text without the blanks around it
/// @param parted whether a blank line stands before it
record Line(int number, String text, boolean parted) {
  /// The same line with only this text of it left.
  Line with(String rest) {
    return new Line(number, rest, parted);
  }
}
