package nl.knipsel.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.SegmentReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.Bits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoredBlocksTest {
  private static final String ALPHABET = "aabcdeeefghiijklmnnnoopqrrsttuvwxyz      ";

  @TempDir Path folder;

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void readsWithLucenesOwnCodecWhatWasWrittenInAnyRun(long seed) throws IOException {
    Random random = new Random(seed);
    List<String> texts = new ArrayList<>();
    for (int run = 0; run < 3; run++) {
      try (FSDirectory directory = FSDirectory.open(folder.resolve("index"));
          IndexWriter writer =
              new IndexWriter(directory, config().setCodec(StoredBlocks.codec()))) {
        for (int i = 0; i < 300; i++) {
          texts.add(text(random, length(random)));
          writer.addDocument(document(texts.size() - 1, texts.getLast()));
          if (random.nextInt(60) == 0) {
            writer.flush();
          }
        }
        int removed = random.nextInt(texts.size());
        writer.deleteDocuments(new Term("number", Integer.toString(removed)));
        texts.set(removed, "");
        if (run == 1) {
          writer.forceMerge(1);
        }
        writer.commit();
      }
    }
    assertThat(stored(texts.size())).isEqualTo(texts);
  }

  @Test
  void packsNearlyAsWellAsLucene() throws IOException {
    Random random = new Random(4);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      texts.add(words(random));
    }
    write(folder.resolve("stock"), config(), texts);
    write(folder.resolve("index"), config().setCodec(StoredBlocks.codec()), texts);
    assertThat(bytes(folder.resolve("index")))
        .isPositive()
        .isLessThan(bytes(folder.resolve("stock")) * 11 / 10);
    assertThat(stored(texts.size())).isEqualTo(texts);
  }

  private static IndexWriterConfig config() {
    return new IndexWriterConfig().setUseCompoundFile(false);
  }

  private static void write(Path index, IndexWriterConfig config, List<String> texts)
      throws IOException {
    try (FSDirectory directory = FSDirectory.open(index);
        IndexWriter writer =
            new IndexWriter(directory, config.setMergePolicy(NoMergePolicy.INSTANCE))) {
      for (int i = 0; i < texts.size(); i++) {
        writer.addDocument(document(i, texts.get(i)));
      }
    }
  }

  private static long bytes(Path index) throws IOException {
    try (FSDirectory directory = FSDirectory.open(index)) {
      long bytes = 0;
      for (String file : directory.listAll()) {
        bytes += file.endsWith(".fdt") ? directory.fileLength(file) : 0;
      }
      return bytes;
    }
  }

  private static Document document(int number, String text) {
    Document document = new Document();
    document.add(new StringField("number", Integer.toString(number), Field.Store.YES));
    document.add(new StoredField("text", text));
    return document;
  }

  /// By number, as Lucene's own codec reads them; those that were removed are empty.
  private List<String> stored(int count) throws IOException {
    String[] texts = new String[count];
    Arrays.fill(texts, "");
    try (FSDirectory directory = FSDirectory.open(folder.resolve("index"));
        DirectoryReader reader = DirectoryReader.open(directory)) {
      for (LeafReaderContext leaf : reader.leaves()) {
        assertThat(((SegmentReader) leaf.reader()).getSegmentInfo().info.getCodec())
            .isSameAs(Codec.getDefault());
        Bits live = leaf.reader().getLiveDocs();
        for (int doc = 0; doc < leaf.reader().maxDoc(); doc++) {
          if (live == null || live.get(doc)) {
            Document document = leaf.reader().storedFields().document(doc);
            texts[Integer.parseInt(document.get("number"))] = document.get("text");
          }
        }
      }
    }
    return List.of(texts);
  }

  /// Mostly short, some around the bounds of pieces and chunks, and beyond.
  private static int length(Random random) {
    return switch (random.nextInt(20)) {
      case 0 -> 0;
      case 1 -> 4096 + random.nextInt(9) - 4;
      case 2 -> 80 * 1024 + random.nextInt(9) - 4;
      case 3 -> random.nextInt(200_000);
      default -> random.nextInt(3_000);
    };
  }

  private static String text(Random random, int length) {
    boolean repeats = random.nextBoolean();
    StringBuilder text = new StringBuilder();
    while (text.length() < length) {
      if (repeats && text.length() > 20) {
        int from = random.nextInt(text.length() - 10);
        text.append(text, from, from + 10);
      } else {
        text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
      }
    }
    return text.substring(0, length);
  }

  private static String words(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 150; i++) {
      text.append(Integer.toString(1_000 + (int) (3_000 * Math.pow(random.nextDouble(), 3)), 36))
          .append("en ");
    }
    return text.toString();
  }
}
