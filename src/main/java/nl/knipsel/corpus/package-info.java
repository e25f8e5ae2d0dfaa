/// Where dumps come from: files, folders and standard input.
///
/// Begin with [nl.knipsel.corpus.Corpus]. What cannot be read is rejected by name and cause, and
/// reading goes on.
@NullMarked
package nl.knipsel.corpus;

import org.jspecify.annotations.NullMarked;
