package nl.knipsel.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.knipsel.archive.Hit;
import nl.knipsel.archive.IndexFields;
import nl.knipsel.archive.SearchResult;
import nl.knipsel.news.Dating;
import nl.knipsel.news.NewsItem;
import nl.knipsel.news.Sighting;

/// Hits as comma-separated values. The last columns say on each line where it comes from, so that
/// lines can be sorted, chosen and put together with others without losing it; a comment would not
/// be read as one. docs/searching.md describes the columns.
final class HitCsv implements HitExport {
  private static final String HEADING =
      "rank,id,kind,headline,dateline,places,agencies,section,publishedFrom,publishedTo,certain,"
          + "sightings,source,url,score,versions,text,"
          + "query,command,total,archive,configuration,tool,time\r";

  private final To to;
  private long rank;
  private List<String> origin = List.of();

  HitCsv(To to) {
    this.to = to;
  }

  @Override
  public void found(SearchResult result) {
    Provenance provenance = to.provenance();
    rank = result.passed();
    origin =
        List.of(
            Csv.text(provenance.query()),
            Csv.text(provenance.command()),
            Long.toString(result.total()),
            provenance.archive(),
            provenance.configuration(),
            Csv.text(provenance.tool()),
            provenance.timeText());
    to.out().line(to.bom() ? Csv.BYTE_ORDER_MARK + HEADING : HEADING);
  }

  @Override
  public void hit(Hit hit) {
    NewsItem item = hit.item();
    Dating dating = item.dating(to.configuration().timeZone());
    Sighting first = item.sightings().getFirst();
    List<String> cells = new ArrayList<>();
    cells.add(Long.toString(++rank));
    cells.add(item.id());
    cells.add(IndexFields.kind(item));
    cells.add(Csv.text(item.story().headline().orElse("")));
    cells.add(Csv.text(item.story().dateline().map(line -> line.text()).orElse("")));
    cells.add(list(IndexFields.places(item)));
    cells.add(list(item.story().agencies().stream().distinct().toList()));
    cells.add(Csv.text(item.section().orElse("")));
    cells.add(moment(dating.window().from()));
    cells.add(moment(dating.window().to()));
    cells.add(Boolean.toString(dating.isCertain()));
    cells.add(Integer.toString(item.sightings().size()));
    cells.add(Csv.text(first.source()));
    cells.add(Csv.text(first.url().orElse("")));
    cells.add(Float.toString(hit.score()));
    cells.add(list(hit.versions()));
    cells.add(Csv.text(IndexFields.body(item)));
    cells.addAll(origin);
    to.out().line(Csv.line(cells));
  }

  private static String list(List<String> values) {
    return Csv.text(String.join("; ", values));
  }

  private String moment(Optional<java.time.Instant> moment) {
    return moment
        .map(instant -> ResultJson.moment(instant, to.configuration().timeZone()))
        .orElse("");
  }
}
