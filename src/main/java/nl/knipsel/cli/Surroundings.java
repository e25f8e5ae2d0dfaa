package nl.knipsel.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/// All that the program knows of the world outside: tests make their own.
///
/// @param in standard input
/// @param out standard output, bytes
/// @param err standard error, bytes
/// @param environment variables
/// @param home the folder with `index-config/` and `samples/`, if known
/// @param outIsTerminal whether standard output is one
/// @param errIsTerminal whether standard error is one
/// @param columns how wide the terminal is, if known
/// @param pagerOutput where a pager writes to; absent where none is to be started
public record Surroundings(
    InputStream in,
    OutputStream out,
    OutputStream err,
    Map<String, String> environment,
    Optional<Path> home,
    boolean outIsTerminal,
    boolean errIsTerminal,
    Optional<Integer> columns,
    Optional<ProcessBuilder.Redirect> pagerOutput,
    InstantSource clock) {
  public Surroundings {
    environment = Map.copyOf(environment);
  }

  Optional<String> variable(String name) {
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.isEmpty());
  }
}
