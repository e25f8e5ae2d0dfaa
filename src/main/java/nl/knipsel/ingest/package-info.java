/// Fills an archive: reads dumps, understands them, merges what is the same item, and puts it in.
///
/// Begin with [nl.knipsel.ingest.IndexJob].
@NullMarked
package nl.knipsel.ingest;

import org.jspecify.annotations.NullMarked;
