package nl.knipsel.archive;

/// How the beginning of a query can go on.
///
/// @param text the word, name or phrase that the end of what was typed is completed to, as it is
///   written in items
/// @param query the whole query in the query language
/// @param total how many items that finds, at least 1
public record Completion(String text, String query, long total) {}
