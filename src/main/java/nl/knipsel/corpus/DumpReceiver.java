package nl.knipsel.corpus;

import java.io.IOException;
import nl.knipsel.news.Dump;

/// Takes what a corpus gives, one after the other: for each source its beginning, its dumps and
/// rejections and what is left out, in their order, its end.
public interface DumpReceiver {
  /// What to pass over of a source that is all of it.
  long ALL = Long.MAX_VALUE;

  /// A source is about to be read.
  ///
  /// @return how many records at its beginning are to be passed over, be they dumps, rejections or
  ///   left out; 0 for none, [#ALL] if it is not to be read. Then neither those nor its end are
  ///   told
  long begin(Source source) throws IOException;

  void dump(Dump dump) throws IOException;

  /// Between beginning and end of a source it is a record of that; else it is a path that gave no
  /// source at all.
  void rejected(Rejection rejection) throws IOException;

  /// A record that can be read and is not wanted.
  void leftOut(String source, Omission why) throws IOException;

  /// The source was read to its end, or as far as it can be.
  void end(Source source) throws IOException;
}
