package nl.knipsel.archive.query;

import java.util.List;
import java.util.Optional;

/// A parsed query. Immutable; equal if the trees are. [QueryText] writes it as text that parses to
/// an equal tree.
public sealed interface Query {
  /// Finds every item.
  record Everything() implements Query {}

  /// A word in any of its forms; with a hyphen or another sign inside, all of its pieces next to
  /// each other.
  ///
  /// @param text as typed
  record Word(String text) implements Query {}

  /// Words as written, in this order.
  ///
  /// @param text without the quotes
  /// @param slop how many places the words may be moved in all; 0 means next to each other
  record Phrase(String text, int slop) implements Query {
    public Phrase {
      if (slop < 0) {
        throw new IllegalArgumentException("a phrase with slop " + slop);
      }
    }
  }

  /// Words that match a pattern: `*` is any run of characters, `?` one.
  ///
  /// @param pattern with at least one `*` or `?`; a backslash takes its meaning from a `*`, `?` or
  ///   backslash
  record Wildcard(String pattern) implements Query {}

  /// Words nearly as written.
  ///
  /// @param edits how many characters may be inserted, left out, replaced or swapped: 1 or 2
  record Fuzzy(String text, int edits) implements Query {
    public Fuzzy {
      if (edits < 1 || edits > 2) {
        throw new IllegalArgumentException("a fuzzy word with " + edits + " edits");
      }
    }
  }

  /// All that can have been published from one date to another; what a date means depends on the
  /// archive's time zone and on the moment of asking. Stands in the field `date` only.
  ///
  /// @param from first date, absent for an open beginning
  /// @param to last date, absent for an open end; equal to the first for a single date
  record Dates(Optional<QueryDate> from, Optional<QueryDate> to) implements Query {}

  /// The query on one field only.
  record InField(Field field, Query query) implements Query {}

  /// All of them.
  record And(List<Query> clauses) implements Query {
    public And {
      clauses = List.copyOf(clauses);
    }
  }

  /// At least one of them.
  record Or(List<Query> clauses) implements Query {
    public Or {
      clauses = List.copyOf(clauses);
    }
  }

  /// None of what the query finds. As a clause of [And] it takes away; alone it finds all the rest.
  record Not(Query query) implements Query {}

  /// What was typed or, counting less, what readers take for the same. Not written by people: it is
  /// made of a word or name that has spelling variants.
  record WithVariants(Query typed, List<Query> others) implements Query {
    public WithVariants {
      others = List.copyOf(others);
    }
  }

  /// The same items, counting more or less in ranking.
  ///
  /// @param factor 0 or more, 1 changes nothing
  record Boost(Query query, float factor) implements Query {}
}
