package nl.knipsel.cli;

import picocli.CommandLine.Command;

/// The root of the command line.
@Command(
    name = "knipsel",
    mixinStandardHelpOptions = true,
    description = "Makes dumps of Dutch news pages searchable as an archive.")
public final class KnipselCommand {}
