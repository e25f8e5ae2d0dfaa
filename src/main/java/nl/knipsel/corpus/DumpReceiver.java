package nl.knipsel.corpus;

import java.io.IOException;
import nl.knipsel.news.Dump;

/// Takes what a corpus gives, one after the other: for each source its beginning, its dumps and
/// rejections and what is left out, in their order, its end.
public interface DumpReceiver {
  /// What to pass over of a source that is all of it.
  long ALL = Long.MAX_VALUE;

  /// How a source is to be read.
  ///
  /// @param name under which it and its records are told, as it was found or otherwise
  /// @param passOver how many records at its beginning are not to be told, be they dumps, items,
  ///   rejections or left out; 0 for none, [#ALL] if it is not to be read. Then its end is not told
  ///   either
  record Start(String name, long passOver) {}

  /// A source is about to be read.
  Start begin(Source source) throws IOException;

  void dump(Dump dump) throws IOException;

  /// An item of an export, as its line has it, without the line's end.
  void exported(Origin origin, byte[] line) throws IOException;

  /// Between beginning and end of a source it is a record of that; else it is a path that gave no
  /// source at all.
  void rejected(Rejection rejection) throws IOException;

  /// A record that can be read and is not wanted.
  void leftOut(String source, Omission why) throws IOException;

  /// The source was read to its end, or as far as it can be.
  void end() throws IOException;
}
