package nl.knipsel.cli;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/// A program that shows long output page by page on the terminal, such as `less`. It gets what is
/// written to [#stream]; [#close] waits until the person has left it. Of one thread.
final class Pager implements Closeable {
  /// Leaves short output on the screen, passes colours on, ends at once where all fits: as git has
  /// it.
  private static final String LESS_OPTIONS = "FIRX";

  /// Small systems have no less; there nothing is paged.
  private static final String DEFAULT =
      "if command -v less >/dev/null; then exec less; else exec cat; fi";

  private final Process process;

  private Pager(Process process) {
    this.process = process;
  }

  /// Starts the pager that the person prefers; none where they want none, on a dumb terminal
  /// without a preference, and where it cannot be started, which is said.
  static Optional<Pager> forPerson(KnipselCommand knipsel) {
    Surroundings surroundings = knipsel.surroundings();
    Optional<String> preferred =
        knipsel.preference(Preference.PAGER).map(choice -> choice.value().strip());
    boolean dumb = surroundings.variable("TERM").equals(Optional.of("dumb"));
    boolean none =
        preferred.map(command -> command.equals("none") || command.equals("cat")).orElse(dumb);
    if (none || surroundings.pagerOutput().isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(start(preferred.orElse(DEFAULT), surroundings.pagerOutput().get()));
    } catch (IOException e) {
      knipsel.note(
          "knipsel: "
              + knipsel
                  .messages()
                  .of("error.pager", preferred.orElse("less"), String.valueOf(e.getMessage())));
      return Optional.empty();
    }
  }

  /// Starts a command line of the shell.
  ///
  /// @param output where the pager writes to: the terminal that it shares with this program
  /// @throws IOException if there is no shell
  static Pager start(String command, ProcessBuilder.Redirect output) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder("sh", "-c", command)
            .redirectOutput(output)
            .redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().putIfAbsent("LESS", LESS_OPTIONS);
    builder.environment().putIfAbsent("LESSCHARSET", "utf-8");
    return new Pager(builder.start());
  }

  OutputStream stream() {
    return process.getOutputStream();
  }

  @Override
  public void close() {
    try {
      process.getOutputStream().close();
    } catch (IOException gone) {
      // the person left before the end
    }
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
    }
  }
}
