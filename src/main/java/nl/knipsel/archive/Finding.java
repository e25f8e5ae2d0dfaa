package nl.knipsel.archive;

/// Something in an archive that is not as it must be.
///
/// @param what which rule is broken
/// @param where the item, source or file; empty for the archive as a whole
/// @param detail for people, in English
public record Finding(Rule what, String where, String detail) {
  /// What holds in every sound archive.
  public enum Rule {
    /// Files are whole and agree with each other, by Lucene's own check.
    INDEX,
    /// A stored item can be read.
    STORED_ITEM,
    /// An item's id is the identity of each of its texts, and it is there once.
    IDENTITY,
    /// Fields say what the stored item says.
    FIELDS,
    /// The window in the index is that of the sightings.
    WINDOW,
    /// A file that an item was seen in is known.
    SOURCE,
    /// Items are linked as versions just as their texts and windows would have it.
    VERSIONS,
    /// What `stats` says is what is there.
    COUNTS
  }
}
