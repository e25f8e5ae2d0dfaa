package nl.knipsel.lucene;

import nl.knipsel.archive.IndexFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.TermQuery;

/// Items that have text in a field, of which an empty one is no sign: see [IndexFields#TEXTS].
public final class HasText extends Query {
  private final String name;

  /// @param name of the field: [IndexFields#HEADLINE] or [IndexFields#BODY]
  HasText(String name) {
    this.name = name;
  }

  /// The name of the field.
  public String name() {
    return name;
  }

  @Override
  public Query rewrite(IndexSearcher searcher) {
    return new TermQuery(new Term(IndexFields.TEXTS, name));
  }

  @Override
  public void visit(QueryVisitor visitor) {
    if (visitor.acceptField(name)) {
      visitor.visitLeaf(this);
    }
  }

  @Override
  public String toString(String ofField) {
    return "HasText(" + name + ")";
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof HasText that && name.equals(that.name);
  }

  @Override
  public int hashCode() {
    return classHash() + name.hashCode();
  }
}
