package nl.knipsel.news;

import java.util.Optional;

/// The text of one captured page, as a corpus gave it.
///
/// @param source where it came from, for people and for reports: a path, with a record number
///   behind it where a file holds many
/// @param url the page's address
/// @param captured when the page was captured
/// @param text as it stands, line breaks and all
public record Dump(
    String source, Optional<String> url, Optional<CaptureTime> captured, String text) {}
