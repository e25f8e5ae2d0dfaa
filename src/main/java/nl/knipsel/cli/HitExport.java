package nl.knipsel.cli;

import java.io.IOException;
import java.util.Optional;
import nl.knipsel.archive.Evidence;
import nl.knipsel.archive.HitReceiver;
import nl.knipsel.config.Configuration;

/// Prints a stream of hits in one format.
interface HitExport extends HitReceiver {
  /// Where to, and of what.
  ///
  /// @param bom whether a byte order mark stands first, where the format may have one
  record To(
      Output out,
      Messages messages,
      Configuration configuration,
      Provenance provenance,
      boolean bom) {}

  /// What the format shows of how hits were found.
  default Evidence evidence() {
    return Evidence.NONE;
  }

  /// After the last hit.
  ///
  /// @param next the cursor behind it, if there are more
  default void end(Optional<String> next) throws IOException {}
}
