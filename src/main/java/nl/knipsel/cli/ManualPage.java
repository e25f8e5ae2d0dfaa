package nl.knipsel.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// A command's manual page in the macros of man(7), made from what its `--help` is made from.
final class ManualPage {
  private final CommandSpec command;
  private final List<String> lines = new ArrayList<>();

  private ManualPage(CommandSpec command) {
    this.command = command;
  }

  /// `knipsel` or `knipsel-search`, as its file is called without the section.
  static String name(CommandSpec command) {
    return command.qualifiedName("-");
  }

  static String of(CommandSpec command) {
    return new ManualPage(command).text();
  }

  private String text() {
    String title = name(command).toUpperCase(java.util.Locale.ROOT);
    lines.add(".TH %s 1 \"\" \"knipsel %s\"".formatted(escaped(title), escaped(Version.number())));
    section("NAME");
    lines.add(escaped(name(command) + " - " + sentence(command.usageMessage().description())));
    section("SYNOPSIS");
    lines.add(".B " + escaped(command.qualifiedName()));
    lines.add(escaped(synopsis()));
    section("DESCRIPTION");
    paragraphs(command.usageMessage().description());
    parameters();
    options();
    subcommands();
    footer();
    return lines.stream().collect(Collectors.joining("\n", "", "\n"));
  }

  private void section(String title) {
    lines.add(".SH " + title);
  }

  private String synopsis() {
    List<String> words = new ArrayList<>();
    words.add("[OPTION]...");
    command.positionalParameters().stream()
        .filter(parameter -> !parameter.hidden())
        .map(parameter -> {
          String label = parameter.paramLabel() + (parameter.arity().max() > 1 ? "..." : "");
          return parameter.arity().min() == 0 ? "[" + label + "]" : label;
        })
        .forEach(words::add);
    if (!command.subcommands().isEmpty()) {
      words.add("COMMAND");
    }
    return String.join(" ", words);
  }

  private void parameters() {
    List<PositionalParamSpec> shown =
        command.positionalParameters().stream().filter(parameter -> !parameter.hidden()).toList();
    if (!shown.isEmpty()) {
      section("ARGUMENTS");
      shown.forEach(parameter -> entry(parameter.paramLabel(), parameter.description()));
    }
  }

  private void options() {
    section("OPTIONS");
    for (OptionSpec option : command.options()) {
      if (!option.hidden()) {
        String label = option.arity().max() == 0 ? "" : " " + option.paramLabel();
        entry(String.join(", ", option.names()) + label, option.description());
      }
    }
  }

  private void subcommands() {
    if (command.subcommands().isEmpty()) {
      return;
    }
    section("COMMANDS");
    command.subcommands().values().stream()
        .map(sub -> sub.getCommandSpec())
        .filter(sub -> !sub.usageMessage().hidden())
        .distinct()
        .forEach(sub -> entry(name(sub) + "(1)", sub.usageMessage().description()));
  }

  private void footer() {
    List<String> notes = List.of(command.usageMessage().footer());
    if (!notes.isEmpty()) {
      section("NOTES");
      notes.stream()
          .filter(note -> !note.isBlank())
          .forEach(note -> lines.add(escaped(plain(note))));
    }
  }

  private void entry(String term, String... description) {
    lines.add(".TP");
    lines.add(".B " + escaped(term));
    paragraphs(description);
  }

  private void paragraphs(String... texts) {
    for (String text : texts) {
      lines.add(escaped(plain(text)));
    }
  }

  private static String sentence(String... description) {
    String all = plain(String.join(" ", description)).strip();
    return all.endsWith(".") ? all.substring(0, all.length() - 1) : all;
  }

  /// Without the marks that picocli reads and with its line ends.
  private static String plain(String text) {
    return Ansi.OFF.string(text).replace("%n", "\n").replace("%%", "%");
  }

  /// So that roff takes the text for text: no control lines, no escapes, hyphens that stay ASCII.
  private static String escaped(String text) {
    return text.replace("\\", "\\e")
        .replace("-", "\\-")
        .lines()
        .map(line -> line.startsWith(".") || line.startsWith("'") ? "\\&" + line : line)
        .collect(Collectors.joining("\n"));
  }
}
