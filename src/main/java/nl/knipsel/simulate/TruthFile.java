package nl.knipsel.simulate;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Writes what is true of a simulation as JSON Lines: a line for each page as it comes, and for
/// each item at the end. Holds four bytes an item. Not thread-safe.
public final class TruthFile implements Closeable {
  private static final JsonFactory JSON = new JsonFactory();

  private final Simulation simulation;
  private final BufferedWriter out;
  private int[] sightings = new int[1024];

  /// @throws java.nio.file.FileAlreadyExistsException if the file exists
  public TruthFile(Path file, Simulation simulation) throws IOException {
    this.simulation = simulation;
    out = Files.newBufferedWriter(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
  }

  public void page(SimulatedPage page) throws IOException {
    line(json -> {
      json.writeNumberProperty("page", page.number());
      json.writeStringProperty("url", page.url());
      json.writeStringProperty("captured", page.captured().toString());
      json.writeArrayPropertyStart("shown");
      for (SimulatedPage.Shown shown : page.shown()) {
        count(shown.item().number());
        json.writeStartObject();
        json.writeNumberProperty("position", shown.position());
        json.writeNumberProperty("item", shown.item().number());
        json.writeStringProperty("id", shown.id());
        json.writeEndObject();
      }
      json.writeEndArray();
    });
  }

  private void count(long number) {
    int index = Math.toIntExact(number);
    if (index >= sightings.length) {
      sightings = Arrays.copyOf(sightings, Math.max(index + 1, 2 * sightings.length));
    }
    sightings[index]++;
  }

  /// Writes the items that were on a page.
  public void items() throws IOException {
    for (int number = 0; number < sightings.length; number++) {
      if (sightings[number] > 0) {
        item(simulation.item(number), sightings[number]);
      }
    }
  }

  private void item(SimulatedItem item, int seen) throws IOException {
    line(json -> {
      json.writeNumberProperty("item", item.number());
      json.writeStringProperty("id", item.id());
      json.writeStringProperty("flashId", item.flashId());
      json.writeStringProperty("published", item.published().toString());
      json.writeNumberProperty("firstVersion", item.firstVersion());
      item.changed()
          .ifPresent(change -> json.writeStringProperty("changed", change.at().toString()));
      json.writeStringProperty("section", item.section());
      json.writeNumberProperty("sightings", seen);
    });
  }

  private void line(Consumer<JsonGenerator> content) throws IOException {
    StringWriter line = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), line)) {
      json.writeStartObject();
      content.accept(json);
      json.writeEndObject();
    }
    out.write(line.toString());
    out.write('\n');
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
