/// Knipsel makes dumps of Dutch news pages searchable as an archive.
@NullMarked
package nl.knipsel;

import org.jspecify.annotations.NullMarked;
