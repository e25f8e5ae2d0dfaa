package nl.knipsel.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// Tells a full disk from other failures.
final class DiskRoom {
  private static final long NEXT_TO_NOTHING = 64 << 10;

  private DiskRoom() {}

  /// Whether writing failed because the folder's disk, or the user's share of it, is full.
  static boolean isWhy(Throwable failure, Path folder) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
      boolean said = message.contains("no space left") || message.contains("quota exceeded");
      if (cause instanceof IOException && (said || isFull(folder))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isFull(Path folder) {
    try {
      return Files.exists(folder) && Files.getFileStore(folder).getUsableSpace() < NEXT_TO_NOTHING;
    } catch (IOException e) {
      // Then the failure itself is all that is known.
      return false;
    }
  }
}
