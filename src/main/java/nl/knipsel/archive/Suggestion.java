package nl.knipsel.archive;

/// What may have been meant by a query.
///
/// @param query in the query language
/// @param total how many items it finds with the same options, at least 1
public record Suggestion(String query, long total) {}
