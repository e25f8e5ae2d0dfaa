/// Which items are versions of one story, and how two texts differ, word by word.
///
/// Begin with [nl.knipsel.archive.versions.VersionGroups], which finds them by the
/// [nl.knipsel.archive.versions.TextSignature] of each; [nl.knipsel.archive.versions.WordDiff]
/// compares two texts. Knows neither index nor output.
@NullMarked
package nl.knipsel.archive.versions;

import org.jspecify.annotations.NullMarked;
