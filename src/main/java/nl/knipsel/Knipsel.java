package nl.knipsel;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.knipsel.cli.Program;
import nl.knipsel.cli.Surroundings;

/// The program. The launcher tells by system properties what Java cannot find out: `knipsel.home`
/// (the folder with `index-config/`), `knipsel.tty` (which of in, out and err are terminals) and
/// `knipsel.columns`.
public final class Knipsel {
  private Knipsel() {}

  public static void main(String[] args) {
    System.exit(run(args));
  }

  /// Runs one command line and returns the exit code.
  public static int run(String... args) {
    Program.prepare(args);
    return new Program(surroundings()).run(args);
  }

  private static Surroundings surroundings() {
    List<String> terminals = List.of(System.getProperty("knipsel.tty", "").split(","));
    boolean screen = terminals.contains("out");
    return new Surroundings(
        System.in,
        new FileOutputStream(FileDescriptor.out),
        new FileOutputStream(FileDescriptor.err),
        System.getenv(),
        Optional.ofNullable(System.getProperty("knipsel.home")).map(Path::of),
        screen,
        terminals.contains("err"),
        columns(),
        screen ? Optional.of(ProcessBuilder.Redirect.INHERIT) : Optional.empty(),
        Clock.systemUTC());
  }

  private static Optional<Integer> columns() {
    try {
      return Optional.of(Integer.valueOf(System.getProperty("knipsel.columns", "")));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
