package nl.knipsel.lucene;

import java.io.IOException;
import java.util.Collection;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.FilterCollector;
import org.apache.lucene.search.FilterLeafCollector;
import org.apache.lucene.search.LeafCollector;

/// Collects what another collector would, but not what is folded below another hit.
record WithoutHidden<C extends Collector, T>(CollectorManager<C, T> hits, VersionFolding folding)
    implements CollectorManager<WithoutHidden.Filtered<C>, T> {
  @Override
  public Filtered<C> newCollector() throws IOException {
    return new Filtered<>(hits.newCollector(), folding);
  }

  @Override
  public T reduce(Collection<Filtered<C>> collectors) throws IOException {
    return hits.reduce(collectors.stream().map(collector -> collector.hits).toList());
  }

  static final class Filtered<C extends Collector> extends FilterCollector {
    private final C hits;
    private final VersionFolding folding;

    Filtered(C hits, VersionFolding folding) {
      super(hits);
      this.hits = hits;
      this.folding = folding;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
      return new FilterLeafCollector(super.getLeafCollector(leaf)) {
        @Override
        public void collect(int doc) throws IOException {
          if (!folding.hides(leaf.docBase + doc)) {
            super.collect(doc);
          }
        }
      };
    }
  }
}
