package nl.knipsel.archive.versions;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What became of one text in another, word by word: the texts of all operations but the insertions
/// are the first text, those of all but the deletions the second, character by character.
///
/// Of two neighbouring operations no two are of one kind, and of a change the deletion comes first.
/// A few words that stayed between larger changes count as changed, so that what was written anew
/// reads as such.
public final class WordDiff {
  /// What happened to a piece of text.
  public enum Kind {
    EQUAL,
    DELETED,
    INSERTED
  }

  /// @param text not empty; with the blanks before its words
  public record Operation(Kind kind, String text) {}

  /// A word or a character that is none, with the blanks before it; or blanks at the end.
  private static final Pattern TOKEN =
      Pattern.compile("\\n|[^\\S\\n]*(?:[\\p{L}\\p{N}\\p{M}]+|[^\\s\\p{L}\\p{N}\\p{M}]|$|(?=\\n))");

  /// How many tokens between two larger changes are not worth keeping apart.
  private static final int FEW = 3;

  private WordDiff() {}

  /// The operations that turn the one text into the other; empty if both are.
  public static List<Operation> of(String one, String other) {
    List<String> before = tokens(one);
    List<String> after = tokens(other);
    Joined joined = new Joined();
    for (Stretch stretch : Stretch.readable(TokenDiff.of(before, after), FEW)) {
      if (stretch.equal()) {
        joined.add(Kind.EQUAL, before.subList(stretch.from(), stretch.to()));
      } else {
        joined.add(Kind.DELETED, before.subList(stretch.from(), stretch.to()));
        joined.add(Kind.INSERTED, after.subList(stretch.otherFrom(), stretch.otherTo()));
      }
    }
    return joined.operations;
  }

  static List<String> tokens(String text) {
    List<String> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(text);
    while (matcher.find()) {
      if (!matcher.group().isEmpty()) {
        tokens.add(matcher.group());
      }
    }
    return tokens;
  }

  private static final class Joined {
    private final List<Operation> operations = new ArrayList<>();

    void add(Kind kind, List<String> tokens) {
      if (!tokens.isEmpty()) {
        operations.add(new Operation(kind, String.join("", tokens)));
      }
    }
  }
}
