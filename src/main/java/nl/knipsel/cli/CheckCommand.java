package nl.knipsel.cli;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.knipsel.archive.Finding;
import nl.knipsel.ingest.Unfinished;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// `knipsel check`: is the archive whole?
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description =
        "Checks the archive's files and checksums, and that items, fields and sources agree.")
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class CheckCommand implements Callable<Integer> {
  @ParentCommand private KnipselCommand knipsel;

  @Option(names = "--json", description = "Print one JSON document.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    ArchivePlace place = knipsel.archivePlace();
    List<Finding> findings = place.check();
    Optional<Unfinished> unfinished = Unfinished.in(place.workFolder());
    if (json) {
      knipsel.out().line(json(findings, unfinished));
    } else {
      print(place, findings);
      unfinished.ifPresent(this::note);
    }
    return findings.isEmpty() ? ExitCode.OK : ExitCode.FAILURE;
  }

  private void print(ArchivePlace place, List<Finding> findings) {
    Messages messages = knipsel.messages();
    for (Finding finding : findings) {
      String what = messages.of("rule." + finding.what());
      String where = finding.where().isEmpty() ? what : what + " " + finding.where();
      knipsel.out().line(Printable.of(messages.of("check.finding", where, finding.detail())));
    }
    knipsel
        .out()
        .line(
            findings.isEmpty()
                ? messages.of("check.sound", Printable.of(place.toString()))
                : messages.count("check.found", findings.size()));
  }

  /// An unfinished job is no fault of the archive.
  private void note(Unfinished unfinished) {
    Messages messages = knipsel.messages();
    if (!unfinished.runs().isEmpty()) {
      knipsel.note(messages.count("check.unfinished", unfinished.runs().size()));
    }
    for (Path run : unfinished.bad()) {
      knipsel.note(messages.of("check.bad-run", Printable.of(run.toString())));
    }
    for (Path file : unfinished.leftovers()) {
      knipsel.note(messages.of("check.leftover", Printable.of(file.toString())));
    }
  }

  private static void names(JsonGenerator json, String property, List<Path> files) {
    json.writeArrayPropertyStart(property);
    files.forEach(file -> json.writeString(String.valueOf(file.getFileName())));
    json.writeEndArray();
  }

  private static String json(List<Finding> findings, Optional<Unfinished> unfinished) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
      json.writeStartObject();
      json.writeBooleanProperty("sound", findings.isEmpty());
      json.writeArrayPropertyStart("findings");
      for (Finding finding : findings) {
        json.writeStartObject();
        json.writeStringProperty("rule", finding.what().name().toLowerCase(Locale.ROOT));
        json.writeStringProperty("where", finding.where());
        json.writeStringProperty("detail", finding.detail());
        json.writeEndObject();
      }
      json.writeEndArray();
      unfinished.ifPresent(left -> {
        json.writeObjectPropertyStart("unfinished");
        names(json, "runs", left.runs());
        names(json, "bad", left.bad());
        names(json, "leftovers", left.leftovers());
        json.writeEndObject();
      });
      json.writeEndObject();
    }
    return text.toString();
  }
}
