/// What was asked: the query language, parsed into a small immutable tree that each archive
/// translates.
///
/// Begin with [nl.knipsel.archive.query.QueryParser].
@NullMarked
package nl.knipsel.archive.query;

import org.jspecify.annotations.NullMarked;
