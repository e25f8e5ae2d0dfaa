package nl.knipsel.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.knipsel.archive.IndexFields;
import nl.knipsel.archive.versions.VersionGroups;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.BytesRef;

/// Of the hits that are versions of one story the best one, and the others below it. Exact: it
/// looks at every hit that has other versions, and holds those in memory, some 100 bytes each.
final class VersionFolding {
  private record Member(int doc, float score, BytesRef id) {
    static final Comparator<Member> BEST_FIRST =
        Comparator.comparingDouble(Member::score).reversed().thenComparing(Member::id);
  }

  private final Map<Integer, List<String>> below = new HashMap<>();
  private final Set<Integer> hidden = new HashSet<>();

  private VersionFolding(Collection<List<Member>> stories) {
    for (List<Member> story : stories) {
      if (story.size() > 1) {
        story.sort(Member.BEST_FIRST);
        List<Member> others = story.subList(1, story.size());
        below.put(
            story.getFirst().doc(),
            others.stream().map(member -> member.id().utf8ToString()).toList());
        others.forEach(member -> hidden.add(member.doc()));
      }
    }
  }

  /// Nothing is folded.
  static VersionFolding none() {
    return new VersionFolding(List.of());
  }

  /// How many hits stand below another.
  int folded() {
    return hidden.size();
  }

  boolean hides(int doc) {
    return hidden.contains(doc);
  }

  /// The ids of the hits below this one, best first.
  List<String> below(int doc) {
    return below.getOrDefault(doc, List.of());
  }

  /// Looks at all hits of a search.
  static CollectorManager<Collector, VersionFolding> manager() {
    return new CollectorManager<>() {
      @Override
      public Collector newCollector() {
        return new Gathering();
      }

      @Override
      public VersionFolding reduce(Collection<Collector> collectors) {
        Map<Long, List<Member>> stories = new HashMap<>();
        for (Collector collector : collectors) {
          ((Gathering) collector)
              .stories.forEach((group, members) ->
                  stories.computeIfAbsent(group, none -> new ArrayList<>()).addAll(members));
        }
        return new VersionFolding(stories.values());
      }
    };
  }

  private static final class Gathering implements Collector {
    private final Map<Long, List<Member>> stories = new HashMap<>();

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
      NumericDocValues groups = DocValues.getNumeric(leaf.reader(), IndexFields.VERSIONS);
      SortedDocValues ids = DocValues.getSorted(leaf.reader(), IndexFields.ID);
      return new LeafCollector() {
        private Scorable scorer = new Unscored();

        @Override
        public void setScorer(Scorable scorer) {
          this.scorer = scorer;
        }

        @Override
        public void collect(int doc) throws IOException {
          if (groups.advanceExact(doc)
              && groups.longValue() != VersionGroups.NONE
              && ids.advanceExact(doc)) {
            BytesRef id = BytesRef.deepCopyOf(ids.lookupOrd(ids.ordValue()));
            stories
                .computeIfAbsent(groups.longValue(), none -> new ArrayList<>())
                .add(new Member(leaf.docBase + doc, scorer.score(), id));
          }
        }
      };
    }
  }

  private static final class Unscored extends Scorable {
    @Override
    public float score() {
      throw new IllegalStateException("collecting before there is a score");
    }
  }
}
