package nl.knipsel.news;

import java.util.Optional;
import java.util.OptionalLong;

/// The text of one captured page, as a corpus gave it.
///
/// @param source where it came from, for people and for reports: a file's name, with `#` and the
///   record behind it where a file holds many (`web.jsonl.gz#17`, `pages.zip#mei/a.txt`). A `#` in
///   a file's name itself is written `%23`
/// @param offset the byte at which its record begins in the file, unpacked; absent where it is a
///   file by itself, be it in a container
/// @param url the page's address
/// @param captured when the page was captured
/// @param text as it stands, line breaks and all
public record Dump(
    String source,
    OptionalLong offset,
    Optional<String> url,
    Optional<CaptureTime> captured,
    String text) {

  /// The file of a source: what stands before the record.
  public static String file(String source) {
    int record = source.indexOf('#');
    return record < 0 ? source : source.substring(0, record);
  }
}
