package nl.knipsel.corpus;

import java.io.IOException;
import nl.knipsel.corpus.Rejection.Cause;

/// Why a stream cannot be read further. It ends the layer in which it arose, and all that lie in
/// that one; the layers around it go on.
final class Damage extends IOException {
  private static final long serialVersionUID = 1L;

  private final Cause reason;
  private final int layer;

  /// @param layer of the stream that is damaged: 0 is the file, 1 what was unpacked from it, ...
  Damage(Cause reason, String detail, int layer) {
    super(detail);
    this.reason = reason;
    this.layer = layer;
  }

  Cause reason() {
    return reason;
  }

  String detail() {
    return String.valueOf(getMessage());
  }

  int layer() {
    return layer;
  }
}
