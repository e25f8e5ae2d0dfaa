package nl.knipsel.bench;

/// A document of the index: an article's body, or a distractor.
record Text(String id, String body) {}
