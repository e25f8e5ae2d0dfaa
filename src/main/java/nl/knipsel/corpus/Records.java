package nl.knipsel.corpus;

import java.io.IOException;
import java.util.Optional;
import nl.knipsel.corpus.Rejection.Cause;
import nl.knipsel.news.CaptureTime;
import nl.knipsel.news.Dump;

/// Hands the records of one source to the receiver: passes over those that it has, and leaves out
/// those that are not wanted.
final class Records {
  private final DumpReceiver receiver;
  private final Filters filters;
  private long toPass;

  /// @param toPass how many records at the beginning are not to be told
  Records(DumpReceiver receiver, Filters filters, long toPass) {
    this.receiver = receiver;
    this.filters = filters;
    this.toPass = toPass;
  }

  /// Whether the next record is not to be told; it is then done with, and need not be read.
  boolean passesOver() {
    if (toPass == 0) {
      return false;
    }
    toPass--;
    return true;
  }

  void page(Origin origin, Optional<String> url, Optional<CaptureTime> captured, String text)
      throws IOException {
    if (passesOver()) {
      return;
    }
    if (text.isBlank()) {
      receiver.rejected(new Rejection(origin.source(), origin.offset(), Cause.EMPTY, ""));
      return;
    }
    Optional<Omission> why = filters.omission(url, captured, text);
    if (why.isPresent()) {
      receiver.leftOut(origin.source(), why.get());
    } else {
      receiver.dump(new Dump(origin.source(), origin.offset(), url, captured, text));
    }
  }

  /// An item of an export; filters are for dumps.
  void item(Origin origin, byte[] line) throws IOException {
    if (!passesOver()) {
      receiver.exported(origin, line);
    }
  }

  void rejected(String source, Cause cause, String detail) throws IOException {
    rejected(Origin.file(source), cause, detail);
  }

  void rejected(Origin origin, Cause cause, String detail) throws IOException {
    if (!passesOver()) {
      receiver.rejected(new Rejection(origin.source(), origin.offset(), cause, detail));
    }
  }

  void noPage(String source) throws IOException {
    if (!passesOver()) {
      receiver.leftOut(source, Omission.NO_PAGE);
    }
  }
}
