/// What a person types and sees: the commands, their output as text and JSON, and the exit codes.
///
/// Begin with [nl.knipsel.cli.KnipselCommand].
@NullMarked
package nl.knipsel.cli;

import org.jspecify.annotations.NullMarked;
