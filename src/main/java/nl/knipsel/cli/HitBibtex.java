package nl.knipsel.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.knipsel.archive.Hit;
import nl.knipsel.archive.SearchResult;

/// Hits as BibTeX entries in UTF-8, for BibTeX and biblatex: `@article` where the site is known,
/// that it is then an article of, else `@misc`. Before the first stands how they were found; BibTeX
/// passes over all that is in no entry.
final class HitBibtex implements HitExport {
  /// Names that BibTeX styles know.
  private static final List<String> MONTHS =
      List.of("jan feb mar apr may jun jul aug sep oct nov dec".split(" "));

  private final To to;

  HitBibtex(To to) {
    this.to = to;
  }

  @Override
  public void found(SearchResult result) {
    String found = Citation.found(to.provenance(), result.total(), to.messages());
    // outside of entries an @ would begin one
    to.out().line("% " + found.replace("@", "(at)"));
  }

  @Override
  public void hit(Hit hit) {
    Citation cited = Citation.of(hit.item(), to.configuration(), to.messages());
    Output out = to.out();
    out.line("");
    out.line("@%s{%s,".formatted(cited.site().isPresent() ? "article" : "misc", cited.key()));
    // the inner braces keep a title's capitals, and an agency from being read as a person's name
    out.line("  title = {{%s}},".formatted(latex(cited.title())));
    if (!cited.agencies().isEmpty()) {
      out.line(
          cited.agencies().stream()
              .map(agency -> "{" + latex(agency) + "}")
              .collect(Collectors.joining(" and ", "  author = {", "},")));
    }
    field("journal", cited.site().map(HitBibtex::latex));
    field("year", cited.date().year().map("%04d"::formatted));
    cited.date().month().ifPresent(month -> out.line("  month = " + MONTHS.get(month - 1) + ","));
    field("day", cited.date().day().map(String::valueOf));
    field("url", cited.url().map(HitBibtex::address));
    field("urldate", cited.accessed().map(String::valueOf));
    field("abstract", cited.lead().map(HitBibtex::latex));
    String keywords =
        java.util.stream.Stream.concat(cited.section().stream(), cited.places().stream())
            .map(HitBibtex::latex)
            .collect(Collectors.joining(", "));
    field("keywords", Optional.of(keywords).filter(words -> !words.isEmpty()));
    out.line("  note = {%s}".formatted(latex(cited.note())));
    out.line("}");
  }

  private void field(String name, Optional<String> value) {
    value.ifPresent(known -> to.out().line("  %s = {%s},".formatted(name, known)));
  }

  /// Text with what LaTeX reads as a command written as one that gives the character. Braces become
  /// words, since BibTeX counts them also behind a backslash.
  static String latex(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\\' -> out.append("\\textbackslash{}");
        case '{' -> out.append("\\textbraceleft{}");
        case '}' -> out.append("\\textbraceright{}");
        case '~' -> out.append("\\textasciitilde{}");
        case '^' -> out.append("\\textasciicircum{}");
        case '$', '&', '#', '%', '_' -> out.append('\\').append(c);
        default -> out.append(c);
      }
    }
    return out.toString();
  }

  /// An address as `\\url` takes it: as it is, but for what would end the field or the command.
  static String address(String url) {
    return url.strip()
        .replace("\\", "%5C")
        .replace("{", "%7B")
        .replace("}", "%7D")
        .replace(" ", "%20");
  }
}
