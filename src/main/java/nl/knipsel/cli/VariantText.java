package nl.knipsel.cli;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.knipsel.archive.VariantProposal;
import nl.knipsel.config.VariantGroup;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Proposed variants as lines that `variants.tsv` takes, what speaks for them as comments, or as
/// JSON; docs/json.md describes it.
final class VariantText {
  private static final String COMMENT = "# ";

  private final Messages messages;

  VariantText(Messages messages) {
    this.messages = messages;
  }

  /// A group as it stands in `variants.tsv`.
  static String line(VariantGroup group) {
    String forms = Printable.of(String.join("|", group.forms()));
    return group.kind().map(kind -> forms + "\t" + Printable.of(kind)).orElse(forms);
  }

  List<String> of(List<VariantProposal> proposals) {
    List<String> lines = new ArrayList<>();
    messages.of("variants.head").lines().forEach(line -> lines.add(COMMENT + line));
    proposals.forEach(proposal -> add(lines, proposal));
    return lines;
  }

  private void add(List<String> lines, VariantProposal proposal) {
    lines.add("");
    String difference =
        proposal.patterns().isEmpty()
            ? messages.of("variants.alike")
            : String.join(", ", proposal.patterns());
    lines.add(
        COMMENT
            + Printable.of(
                messages.of(
                    "variants.pair",
                    counted(proposal.one()),
                    counted(proposal.other()),
                    messages.number(proposal.together()),
                    difference)));
    lines.add(
        COMMENT
            + Printable.of(
                messages.of(
                    "variants.context",
                    messages.number(Math.round(100 * proposal.similarity())),
                    String.join(", ", proposal.context()))));
    for (VariantProposal.Form form : List.of(proposal.one(), proposal.other())) {
      for (VariantProposal.Example example : form.examples()) {
        lines.add(
            COMMENT
                + Printable.of(
                    "  %s  %s: %s".formatted(example.id(), form.text(), headline(example))));
      }
    }
    if (proposal.group().forms().size() > 2) {
      lines.add(COMMENT + messages.of("variants.replaces", proposal.group().forms().getFirst()));
    }
    lines.add(line(proposal.group()));
  }

  private String headline(VariantProposal.Example example) {
    return example.headline().isEmpty() ? messages.of("variants.no-headline") : example.headline();
  }

  private String counted(VariantProposal.Form form) {
    return messages.count("variants.form", form.items(), form.text());
  }

  static String json(List<VariantProposal> proposals) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
      json.writeStartObject();
      json.writeArrayPropertyStart("proposals");
      proposals.forEach(proposal -> write(json, proposal));
      json.writeEndArray();
      json.writeEndObject();
    }
    return text.toString();
  }

  private static void write(JsonGenerator json, VariantProposal proposal) {
    json.writeStartObject();
    json.writeStringProperty("line", line(proposal.group()));
    json.writeArrayPropertyStart("forms");
    write(json, proposal.one());
    write(json, proposal.other());
    json.writeEndArray();
    strings(json, "patterns", proposal.patterns());
    json.writeNumberProperty("together", proposal.together());
    json.writeName("similarity");
    json.writeNumber(String.format(Locale.ROOT, "%.3f", proposal.similarity()));
    strings(json, "context", proposal.context());
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, VariantProposal.Form form) {
    json.writeStartObject();
    json.writeStringProperty("text", form.text());
    json.writeNumberProperty("items", form.items());
    json.writeArrayPropertyStart("examples");
    for (VariantProposal.Example example : form.examples()) {
      json.writeStartObject();
      json.writeStringProperty("id", example.id());
      if (!example.headline().isEmpty()) {
        json.writeStringProperty("headline", example.headline());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void strings(JsonGenerator json, String name, List<String> values) {
    json.writeArrayPropertyStart(name);
    values.forEach(json::writeString);
    json.writeEndArray();
  }
}
