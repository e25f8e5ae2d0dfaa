package nl.knipsel.dutch.build;

import java.util.List;
import nl.knipsel.dutch.build.PosDictionary.Entry;

/// How likely a reading is among those of one form, by its part of speech alone: the dictionary
/// counts nothing. Function words come first, names and their genitives last.
final class Rank {
  private static final List<String> LIKELIEST_FIRST =
      List.of(
          "V",
          "DVW",
          "TSW",
          "GET",
          "BYW",
          "WKW:TGW:3EP",
          "WKW:VLT",
          "WKW:VTD",
          "BNW",
          "ZNW",
          "WKW",
          "MEH",
          "ENM",
          "ENM:BEZ");

  private Rank() {}

  /// A character that sorts before those of less likely readings.
  static char of(Entry entry) {
    int rank = LIKELIEST_FIRST.size();
    int length = 0;
    for (int i = 0; i < LIKELIEST_FIRST.size(); i++) {
      String prefix = LIKELIEST_FIRST.get(i);
      if (prefix.length() > length && entry.tag().startsWith(prefix)) {
        rank = i;
        length = prefix.length();
      }
    }
    return (char) ('a' + rank);
  }
}
