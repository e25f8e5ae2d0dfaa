/// The archive as its users see it: items in, query and filters in, hits and facets out.
///
/// Begin with [nl.knipsel.archive.Archive] and [nl.knipsel.archive.ArchiveWriter]; how an item is
/// spelt as JSON is in [nl.knipsel.archive.ItemJson].
@NullMarked
package nl.knipsel.archive;

import org.jspecify.annotations.NullMarked;
