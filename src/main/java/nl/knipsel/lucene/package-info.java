/// The embedded archive: a Lucene index in a folder.
///
/// Begin with [nl.knipsel.lucene.LuceneArchives], which opens it;
/// [nl.knipsel.lucene.QueryTranslator] turns a query into Lucene's,
/// [nl.knipsel.lucene.ItemDocuments] an item into a document.
@NullMarked
package nl.knipsel.lucene;

import org.jspecify.annotations.NullMarked;
