/// An archive on an OpenSearch cluster, with stock parts only: texts are analysed here and arrive as
/// terms, and queries go out as the embedded archive would ask them, so that both find and rank
/// alike.
///
/// Begin with [nl.knipsel.opensearch.IndexedText], how a text becomes terms, and
/// [nl.knipsel.opensearch.QueryDsl], how a query is asked.
@NullMarked
package nl.knipsel.opensearch;

import org.jspecify.annotations.NullMarked;
