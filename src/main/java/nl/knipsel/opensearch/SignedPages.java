package nl.knipsel.opensearch;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.knipsel.archive.IndexFields;
import nl.knipsel.archive.versions.SignedTable;
import nl.knipsel.archive.versions.TextSignature;
import nl.knipsel.archive.versions.VersionGroups;
import nl.knipsel.lucene.ContentHash;

/// The items of a cluster that have a signature, read once and page by page in ascending order of
/// their ids. Signatures lie in a file that goes when this is closed. Of one thread.
final class SignedPages extends SignedTable implements AutoCloseable {
  private static final int PAGE = 5_000;
  private static final List<String> FIELDS =
      Stream.concat(
              ItemFigures.HASHED.stream(), Stream.of(IndexFields.SIGNATURE, IndexFields.VERSIONS))
          .toList();

  private final Path file = Files.createTempFile("knipsel-signatures-", ".bin");
  private final FileChannel signatures =
      FileChannel.open(
          file,
          StandardOpenOption.READ,
          StandardOpenOption.WRITE,
          StandardOpenOption.DELETE_ON_CLOSE);
  private final ByteBuffer unwritten = ByteBuffer.allocate(PAGE * TextSignature.BYTES);

  private SignedPages() throws IOException {}

  /// @param index or alias of the items
  /// @param hash to which all items are added, those without a signature too
  static SignedPages of(Cluster cluster, String index, ContentHash hash) throws IOException {
    SignedPages pages = new SignedPages();
    try {
      new SortedPages(cluster, index, IndexFields.ID, PAGE)
          .read(Map.of("match_all", Map.of()), FIELDS, hit -> pages.add(hit, hash));
      pages.flush();
      return pages;
    } catch (IOException | RuntimeException e) {
      pages.close();
      throw e;
    }
  }

  private void add(Map<String, Object> hit, ContentHash hash) throws IOException {
    ItemFigures.addTo(hash, hit);
    Optional<Object> signature = Json.at(hit, "_source", IndexFields.SIGNATURE);
    if (signature.isEmpty()) {
      return;
    }
    add(
        HexFormat.fromHexDigitsToLong(String.valueOf(hit.get("_id"))),
        number(hit, IndexFields.PUBLISHED_FROM, Long.MIN_VALUE),
        number(hit, IndexFields.PUBLISHED_TO, Long.MAX_VALUE),
        number(hit, IndexFields.VERSIONS, VersionGroups.NONE));
    unwritten.put(Base64.getDecoder().decode(signature.get().toString()));
    if (!unwritten.hasRemaining()) {
      flush();
    }
  }

  private void flush() throws IOException {
    unwritten.flip();
    while (unwritten.hasRemaining()) {
      signatures.write(unwritten);
    }
    unwritten.clear();
  }

  private static long number(Map<String, Object> hit, String field, long none) {
    return Json.at(hit, "_source", field).orElse("") instanceof Number number
        ? number.longValue()
        : none;
  }

  @Override
  public TextSignature signature(int item) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(TextSignature.BYTES);
    long at = (long) item * TextSignature.BYTES;
    while (bytes.hasRemaining()) {
      if (signatures.read(bytes, at + bytes.position()) < 0) {
        throw new EOFException("the file of signatures was cut off: " + file);
      }
    }
    return TextSignature.of(bytes.array(), 0, TextSignature.BYTES);
  }

  @Override
  public void close() throws IOException {
    signatures.close();
  }
}
