package nl.knipsel.lucene;

import java.util.Optional;
import nl.knipsel.archive.Explanation.Reason;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;

/// A query that knows what of the typed query it stands for, so that its share of a score can be
/// told in those terms. Rewriting takes the label off: it finds and scores as its inner query does.
public final class Labelled extends Query {
  /// @param word as typed
  /// @param by what is looked for, if it is not the word itself
  /// @param finds whether what it matches is what the item was found by; otherwise it only ranks
  record Label(String word, Reason reason, Optional<String> by, boolean finds) {
    static Label finding(String word, Reason reason) {
      return new Label(word, reason, Optional.empty(), true);
    }

    static Label ranking(String word, Reason reason) {
      return new Label(word, reason, Optional.empty(), false);
    }

    Label by(String form) {
      return new Label(word, reason, Optional.of(form), finds);
    }

    /// What this label makes of one within it: all that a variant stands for is the variant's.
    Label around(Label inner) {
      return reason == Reason.VARIANT ? new Label(word, reason, by, inner.finds) : inner;
    }
  }

  private final Label label;
  private final Query inner;

  Labelled(Label label, Query inner) {
    this.label = label;
    this.inner = inner;
  }

  Label label() {
    return label;
  }

  /// What it finds and scores as.
  public Query inner() {
    return inner;
  }

  @Override
  public Query rewrite(IndexSearcher searcher) {
    return inner;
  }

  @Override
  public void visit(QueryVisitor visitor) {
    inner.visit(visitor);
  }

  @Override
  public String toString(String field) {
    return label + "(" + inner.toString(field) + ")";
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Labelled that && label.equals(that.label) && inner.equals(that.inner);
  }

  @Override
  public int hashCode() {
    return 31 * label.word().hashCode() + inner.hashCode();
  }
}
