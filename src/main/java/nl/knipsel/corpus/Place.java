package nl.knipsel.corpus;

import java.util.Optional;
import java.util.OptionalLong;
import nl.knipsel.news.CaptureTime;

/// Where a stream stands and what that tells of it.
///
/// @param name for people and reports: a file, and the record in it, as in a [nl.knipsel.news.Dump]
/// @param captured by an option or a path
/// @param depth how many containers it lies in
record Place(String name, Optional<CaptureTime> captured, int depth) {

  /// A record in this one: its number or its path.
  String record(Object record) {
    return name + "#" + String.valueOf(record).replace("#", "%23");
  }

  /// A record that begins at this byte of what is unpacked.
  Origin record(long number, long offset) {
    return new Origin(record(number), OptionalLong.of(offset));
  }

  /// What is unpacked from this one and stands under the same name.
  Place unpacked() {
    return new Place(name, captured, depth + 1);
  }

  Place entry(String path, Optional<CaptureTime> time) {
    return new Place(record(path), time.or(() -> captured), depth + 1);
  }
}
