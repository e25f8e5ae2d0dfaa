package nl.knipsel.news;

/// Whether a text stood on a page as its article or as a teaser below another one.
public enum ItemKind {
  ARTICLE,
  TEASER
}
