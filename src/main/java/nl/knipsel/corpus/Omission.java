package nl.knipsel.corpus;

/// Why a record that could be read is not wanted; counted by, and no error.
public enum Omission {
  /// It is not of a site that was asked for, or does not say of which.
  SITE,
  /// It was captured before the time that was asked for.
  SINCE,
  /// It was captured after the time that was asked for.
  UNTIL,
  /// It is in another language.
  LANGUAGE,
  /// It holds no page: a request, a redirection, a picture in a web archive.
  NO_PAGE
}
