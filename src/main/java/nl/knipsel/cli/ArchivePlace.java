package nl.knipsel.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.zip.CRC32;
import nl.knipsel.archive.Archive;
import nl.knipsel.archive.ArchiveWriter;
import nl.knipsel.archive.Finding;
import nl.knipsel.config.Configuration;
import nl.knipsel.dutch.AnalysisStep;
import nl.knipsel.lucene.LuceneArchives;
import nl.knipsel.opensearch.ClusterAccess;
import nl.knipsel.opensearch.OpenSearchArchives;

/// Where an archive is, and what can be done with it there. As text it is what a person would type
/// for it.
sealed interface ArchivePlace {
  /// See [LuceneArchives#open].
  Archive open(InstantSource clock) throws IOException;

  /// See [LuceneArchives#openOnce].
  Archive openOnce(InstantSource clock) throws IOException;

  /// See [LuceneArchives#openWriter].
  ArchiveWriter openWriter(Configuration configuration, boolean rebuild) throws IOException;

  /// See [LuceneArchives#check].
  List<Finding> check() throws IOException;

  /// See [LuceneArchives#analyze].
  List<AnalysisStep> analyze(String text) throws IOException;

  boolean exists() throws IOException;

  /// Where jobs that fill the archive put what they have read and not yet merged: on this machine,
  /// wherever the archive is.
  Path workFolder();

  /// The folder that the archive is; empty for one elsewhere.
  Optional<Path> folder();

  /// In a folder of this machine.
  record InFolder(Path path) implements ArchivePlace {
    @Override
    public Archive open(InstantSource clock) throws IOException {
      return LuceneArchives.open(path, clock);
    }

    @Override
    public Archive openOnce(InstantSource clock) throws IOException {
      return LuceneArchives.openOnce(path, clock);
    }

    @Override
    public ArchiveWriter openWriter(Configuration configuration, boolean rebuild)
        throws IOException {
      return LuceneArchives.openWriter(path, configuration, rebuild);
    }

    @Override
    public List<Finding> check() throws IOException {
      return LuceneArchives.check(path);
    }

    @Override
    public List<AnalysisStep> analyze(String text) throws IOException {
      return LuceneArchives.analyze(path, text);
    }

    @Override
    public boolean exists() {
      return Files.exists(path);
    }

    @Override
    public Path workFolder() {
      return LuceneArchives.workFolder(path);
    }

    @Override
    public Optional<Path> folder() {
      return Optional.of(path);
    }

    @Override
    public String toString() {
      return path.toString();
    }
  }

  /// On a cluster of OpenSearch servers.
  ///
  /// @param cache folder of this machine for what may be lost
  record OnCluster(String address, ClusterAccess access, Path cache) implements ArchivePlace {
    @Override
    public Archive open(InstantSource clock) throws IOException {
      return OpenSearchArchives.open(address, access, clock);
    }

    @Override
    public Archive openOnce(InstantSource clock) throws IOException {
      return open(clock);
    }

    @Override
    public ArchiveWriter openWriter(Configuration configuration, boolean rebuild)
        throws IOException {
      if (rebuild && exists()) {
        OpenSearchArchives.reindex(address, access, configuration, UnaryOperator.identity());
        OpenSearchArchives.switchTo(address, access, Optional.empty(), true);
      }
      return OpenSearchArchives.openWriter(address, access, configuration);
    }

    @Override
    public List<Finding> check() throws IOException {
      return OpenSearchArchives.check(address, access);
    }

    @Override
    public List<AnalysisStep> analyze(String text) throws IOException {
      return OpenSearchArchives.analyze(address, access, text);
    }

    @Override
    public boolean exists() throws IOException {
      return OpenSearchArchives.exists(address, access);
    }

    @Override
    public Path workFolder() {
      CRC32 hash = new CRC32();
      hash.update(address.getBytes(StandardCharsets.UTF_8));
      String name = address.substring(address.lastIndexOf('/') + 1).replaceAll("[^a-z0-9_-]", "_");
      return cache
          .resolve("knipsel")
          .resolve("jobs")
          .resolve(name + "-" + HexFormat.of().toHexDigits((int) hash.getValue()));
    }

    @Override
    public Optional<Path> folder() {
      return Optional.empty();
    }

    @Override
    public String toString() {
      return address;
    }
  }
}
