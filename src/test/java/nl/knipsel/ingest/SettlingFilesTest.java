package nl.knipsel.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.Set;
import nl.knipsel.ingest.SettlingFiles.Stamp;
import org.junit.jupiter.api.Test;

class SettlingFilesTest {
  private static final Path FILE = Path.of("a.txt");
  private static final Path OTHER = Path.of("b.txt");

  private final SettlingFiles files = new SettlingFiles(Duration.ofNanos(100));

  private static Stamp stamp(long size, long time) {
    return new Stamp(size, FileTime.fromMillis(time));
  }

  @Test
  void aFileIsGivenOnceItHasNotChangedForLongEnough() {
    files.seen(FILE, stamp(1, 1), 0);
    files.seen(FILE, stamp(1, 1), 60);
    assertThat(files.dueIn(60)).isEqualTo(OptionalLong.of(40));
    assertThat(files.take(99)).isEmpty();
    assertThat(files.take(100)).containsExactly(FILE);
    assertThat(files.take(1000)).isEmpty();
    assertThat(files.dueIn(1000)).isEmpty();
  }

  @Test
  void growthAndALaterTimeBothBeginTheWaitAnew() {
    files.seen(FILE, stamp(1, 1), 0);
    files.seen(FILE, stamp(2, 1), 90);
    assertThat(files.take(100)).isEmpty();
    files.seen(FILE, stamp(2, 5), 180);
    assertThat(files.take(190)).isEmpty();
    assertThat(files.take(280)).containsExactly(FILE);
  }

  @Test
  void aChangedFileIsGivenAgainAndAnUnchangedOneIsNot() {
    files.seen(FILE, stamp(1, 1), 0);
    files.seen(OTHER, stamp(1, 1), 0);
    assertThat(files.take(100)).containsExactly(FILE, OTHER);
    files.seen(FILE, stamp(1, 2), 200);
    files.seen(OTHER, stamp(1, 1), 200);
    assertThat(files.take(300)).containsExactly(FILE);
  }

  @Test
  void aFileThatWasGoneIsNew() {
    files.seen(FILE, stamp(1, 1), 0);
    files.seen(OTHER, stamp(1, 1), 0);
    files.take(100);
    files.gone(FILE);
    files.keepOnly(Set.of(FILE));
    files.seen(FILE, stamp(1, 1), 200);
    files.seen(OTHER, stamp(1, 1), 200);
    assertThat(files.take(300)).containsExactly(FILE, OTHER);
  }

  @Test
  void aFileTakenBackComesAgainLater() {
    files.seen(FILE, stamp(1, 1), 0);
    files.giveAgain(files.take(100), Duration.ofNanos(50), 100);
    assertThat(files.take(149)).isEmpty();
    assertThat(files.take(150)).containsExactly(FILE);
  }
}
