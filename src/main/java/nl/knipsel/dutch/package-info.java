/// How Dutch is read: tokens, lemmas and the parts of compounds, as Lucene tokenizers and token
/// filters.
///
/// Each filter is small and has an SPI factory. The token types they give are in
/// [nl.knipsel.dutch.TokenTypes].
@NullMarked
package nl.knipsel.dutch;

import org.jspecify.annotations.NullMarked;
