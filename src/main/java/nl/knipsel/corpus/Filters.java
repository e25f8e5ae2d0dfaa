package nl.knipsel.corpus;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.knipsel.news.CaptureTime;

/// Which records are wanted. What is not known speaks against a record for sites, which are asked
/// for by name, and for it otherwise: a page without a capture time, and a text too short to tell
/// its language, stay. Immutable.
///
/// @param sites hosts, of which one must be the page's or a domain that it lies in; empty for all
/// @param since pages surely captured before it are left out
/// @param until pages surely captured after it are left out
/// @param language the only one that is wanted, a code of [LanguageDetector#languages()]
public record Filters(
    List<String> sites,
    Optional<CaptureTime> since,
    Optional<CaptureTime> until,
    Optional<String> language) {
  /// All records.
  public static final Filters NONE =
      new Filters(List.of(), Optional.empty(), Optional.empty(), Optional.empty());

  private static final Pattern HOST =
      Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://(?:[^/?#@]*@)?([^/?#:@]+)");

  public Filters {
    sites = sites.stream().map(Filters::host).toList();
  }

  private static String host(String site) {
    String host = site.strip().toLowerCase(Locale.ROOT);
    return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
  }

  Optional<Omission> omission(Optional<String> url, Optional<CaptureTime> captured, String text) {
    if (!sites.isEmpty() && url.flatMap(Filters::hostOf).filter(this::isOfSites).isEmpty()) {
      return Optional.of(Omission.SITE);
    }
    if (captured.isPresent()) {
      CaptureTime time = captured.get();
      if (since.isPresent() && time.latest().isBefore(since.get().earliest())) {
        return Optional.of(Omission.SINCE);
      }
      if (until.isPresent() && time.earliest().isAfter(until.get().latest())) {
        return Optional.of(Omission.UNTIL);
      }
    }
    if (language.filter(wanted -> LanguageDetector.rulesOut(wanted, text)).isPresent()) {
      return Optional.of(Omission.LANGUAGE);
    }
    return Optional.empty();
  }

  private boolean isOfSites(String host) {
    return sites.stream().anyMatch(site -> host.equals(site) || host.endsWith("." + site));
  }

  /// What stands between `//` and the path, without user and port; no URI parser, as addresses of
  /// crawls are seldom clean.
  private static Optional<String> hostOf(String url) {
    Matcher matcher = HOST.matcher(url);
    return matcher.lookingAt() ? Optional.of(host(matcher.group(1))) : Optional.empty();
  }
}
