/// Makes the lexicon file during the build, from a dictionary that is not shipped. Not part of the
/// program: nothing else may refer to it.
///
/// Begin with [nl.knipsel.dutch.build.LexiconGenerator]. To replace the dictionary, give other
/// entries to a [nl.knipsel.dutch.LexiconWriter].
@NullMarked
package nl.knipsel.dutch.build;

import org.jspecify.annotations.NullMarked;
