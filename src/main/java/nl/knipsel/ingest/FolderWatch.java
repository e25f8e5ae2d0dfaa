package nl.knipsel.ingest;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import nl.knipsel.corpus.FolderVisitor;
import nl.knipsel.corpus.FolderWalk;
import nl.knipsel.corpus.Rejection;
import nl.knipsel.ingest.SettlingFiles.Stamp;

/// Waits for files that come into folders, or change there, with all below them. The first batch is
/// what is there.
///
/// The system tells of changes; because it may lose some, and knows none on network drives, all
/// folders are also looked through now and then. What counts as a file is as for [FolderWalk]; one
/// that is still being written is left for later. Of one thread, but for [#close], by which any
/// other ends the waiting.
public final class FolderWatch implements Closeable {
  /// What is there to be read.
  ///
  /// @param files new or changed, whole, in the order of their names
  /// @param rejected folders and files that cannot be read, each told once
  public record Batch(List<Path> files, List<Rejection> rejected) {
    public Batch {
      files = List.copyOf(files);
      rejected = List.copyOf(rejected);
    }
  }

  private final List<Path> roots;
  private final long rescan;
  private final WatchService service;
  private final Map<WatchKey, Path> watched = new HashMap<>();
  private final SettlingFiles files;
  private Set<Rejection> rejected = new HashSet<>();
  private long nextScan = System.nanoTime();
  private boolean unwatched;

  /// @param settle how long a file must stay the same before it is read
  /// @param rescan after how long all folders are looked through again
  public FolderWatch(List<Path> folders, Duration settle, Duration rescan) throws IOException {
    roots = List.copyOf(folders);
    this.rescan = rescan.toNanos();
    files = new SettlingFiles(settle);
    service = FileSystems.getDefault().newWatchService();
  }

  /// Waits until there is something to read; empty once it is closed or the thread interrupted.
  public Optional<Batch> next() throws IOException {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        List<Rejection> news = nextScan - System.nanoTime() <= 0 ? scan() : List.of();
        files.due(System.nanoTime()).forEach(this::look);
        List<Path> settled = files.take(System.nanoTime());
        if (!settled.isEmpty() || !news.isEmpty()) {
          return Optional.of(new Batch(settled, news));
        }
        await();
      }
    } catch (ClosedWatchServiceException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return Optional.empty();
  }

  /// Has files come again after a while, as they could not be read now.
  public void giveAgain(List<Path> batch, Duration later) {
    files.giveAgain(batch, later, System.nanoTime());
  }

  /// Whether there are folders of which the system does not tell changes, so that they are only
  /// noticed when all is looked through.
  public boolean hasUnwatched() {
    return unwatched;
  }

  /// @return what cannot be read and could the last time
  private List<Rejection> scan() throws IOException {
    Set<Path> found = new HashSet<>();
    Set<Rejection> refused = new HashSet<>();
    List<Rejection> news = new ArrayList<>();
    FolderVisitor visitor =
        new FolderVisitor() {
          @Override
          public void folder(Path folder) {
            watch(folder);
          }

          @Override
          public void file(Path file, BasicFileAttributes attributes) {
            found.add(file);
            files.seen(file, Stamp.of(attributes), System.nanoTime());
          }

          @Override
          public void rejected(Rejection rejection) {
            if (refused.add(rejection) && !rejected.contains(rejection)) {
              news.add(rejection);
            }
          }
        };
    for (Path root : roots) {
      new FolderWalk(visitor).walk(root);
    }
    files.keepOnly(found);
    rejected = refused;
    nextScan = System.nanoTime() + rescan;
    return news;
  }

  private void watch(Path folder) {
    try {
      WatchKey key =
          folder.register(
              service,
              StandardWatchEventKinds.ENTRY_CREATE,
              StandardWatchEventKinds.ENTRY_MODIFY,
              StandardWatchEventKinds.ENTRY_DELETE);
      watched.put(key, folder);
    } catch (IOException | UnsupportedOperationException e) {
      // Listing a folder that is gone or closed says so; what else fails is watching it.
      unwatched |= Files.isReadable(folder);
    }
  }

  private void await() throws InterruptedException {
    long now = System.nanoTime();
    long wait = Math.max(0, Math.min(nextScan - now, files.dueIn(now).orElse(Long.MAX_VALUE)));
    for (WatchKey key = service.poll(wait, TimeUnit.NANOSECONDS);
        key != null;
        key = service.poll()) {
      Path folder = watched.get(key);
      for (WatchEvent<?> event : key.pollEvents()) {
        if (folder == null || !(event.context() instanceof Path name)) {
          nextScan = System.nanoTime();
        } else if (!FolderWalk.isPassedOver(name)) {
          look(folder.resolve(name));
        }
      }
      if (!key.reset()) {
        watched.remove(key);
      }
    }
  }

  /// A folder that is new is looked through with all others, which finds loops of links.
  private void look(Path path) {
    try {
      BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
      if (attributes.isDirectory()) {
        nextScan = System.nanoTime();
      } else if (attributes.isRegularFile()) {
        files.seen(path, Stamp.of(attributes), System.nanoTime());
      }
    } catch (NoSuchFileException e) {
      files.gone(path);
    } catch (IOException e) {
      // A look through all folders says why.
      files.gone(path);
      nextScan = System.nanoTime();
    }
  }

  @Override
  public void close() throws IOException {
    service.close();
  }
}
