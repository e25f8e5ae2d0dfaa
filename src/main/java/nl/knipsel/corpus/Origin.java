package nl.knipsel.corpus;

import java.util.OptionalLong;

/// A record of a corpus.
///
/// @param source its name, as in a [nl.knipsel.news.Dump]
/// @param offset the byte at which it begins in its file, unpacked; absent for a file by itself
public record Origin(String source, OptionalLong offset) {
  static Origin file(String source) {
    return new Origin(source, OptionalLong.empty());
  }
}
