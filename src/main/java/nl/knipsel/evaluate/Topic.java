package nl.knipsel.evaluate;

/// A query with the name that qrels and runs know it by.
///
/// @param id without blanks
/// @param query not blank, on one line
public record Topic(String id, String query) {
  public Topic {
    Ids.checked("topic id", id);
    if (query.isBlank() || query.contains("\n") || query.contains("\r") || query.contains("\t")) {
      throw new IllegalArgumentException(
          "topic %s: the query is blank or has line breaks or tabs in it: '%s'"
              .formatted(id, query));
    }
  }
}
