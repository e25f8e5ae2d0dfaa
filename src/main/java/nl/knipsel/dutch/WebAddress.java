package nl.knipsel.dutch;

import java.util.Locale;
import java.util.Set;

/// Recognises web and e-mail addresses, given where they begin. Stateless; `limit` is where the
/// known text ends, and each method gives the end of the address or -1.
final class WebAddress {
  private static final Set<String> SCHEMES = Set.of("http", "https", "ftp");

  /// What makes a domain of a name without `www.` or scheme. Not `de`, `is` or `nu`, which rather
  /// are words behind a lost blank.
  private static final Set<String> DOMAINS =
      Set.of(
          "nl",
          "be",
          "com",
          "org",
          "net",
          "eu",
          "info",
          "edu",
          "gov",
          "int",
          "biz",
          "uk",
          "fr",
          "ch",
          "es",
          "pl",
          "ru",
          "ua",
          "cn",
          "jp",
          "kr",
          "se",
          "dk",
          "fi",
          "ie",
          "au",
          "tv",
          "fm",
          "io",
          "ai",
          "co",
          "app",
          "dev",
          "news",
          "online",
          "shop",
          "site",
          "live",
          "frl",
          "amsterdam",
          "brussels",
          "vlaanderen");

  private static final String SIGNS = "-._~:/?#[]@!$&'()*+,;=%";
  private static final String NOT_LAST = ".,:;!?'()[]*/";
  private static final int LONGEST_LOCAL_PART = 64;

  private WebAddress() {}

  /// @param wordEnd where the word at the beginning ends
  static int urlEnd(char[] text, int from, int wordEnd, int limit) {
    if (text[wordEnd] == ':') {
      return schemeEnd(text, from, wordEnd, limit);
    }
    if (text[wordEnd] != '.') {
      return -1;
    }
    boolean www = wordEnd - from == 3 && isIgnoringCase(text, from, "www");
    int host = hostEnd(text, from, limit, www);
    return host < 0 ? -1 : pathEnd(text, host, limit);
  }

  static int emailEnd(char[] text, int from, int limit) {
    int end = Math.min(limit, from + LONGEST_LOCAL_PART + 1);
    int at = from;
    while (at < end && isLocal(text[at])) {
      at++;
    }
    return at < end && at > from && text[at] == '@' ? hostEnd(text, at + 1, limit, true) : -1;
  }

  private static int schemeEnd(char[] text, int from, int colon, int limit) {
    boolean slashes = colon + 2 < limit && text[colon + 1] == '/' && text[colon + 2] == '/';
    if (!slashes || SCHEMES.stream().noneMatch(s -> isScheme(text, from, colon, s))) {
      return -1;
    }
    int end = trimmedEnd(text, colon + 3, limit);
    return end > colon + 3 ? end : -1;
  }

  private static boolean isScheme(char[] text, int from, int colon, String scheme) {
    return scheme.length() == colon - from && isIgnoringCase(text, from, scheme);
  }

  private static int pathEnd(char[] text, int host, int limit) {
    int i = host;
    if (i + 1 < limit && text[i] == ':' && CharKind.of(text[i + 1]) == CharKind.DIGIT) {
      i++;
      while (i < limit && CharKind.of(text[i]) == CharKind.DIGIT) {
        i++;
      }
    }
    boolean path = i < limit && (text[i] == '/' || text[i] == '?' || text[i] == '#');
    return path ? Math.max(i, trimmedEnd(text, i, limit)) : i;
  }

  private static int trimmedEnd(char[] text, int from, int limit) {
    int end = from;
    while (end < limit && isOfUrl(text[end])) {
      end++;
    }
    while (end > from && NOT_LAST.indexOf(text[end - 1]) >= 0) {
      end--;
    }
    return end;
  }

  /// @param anyDomain whether any two letters are a domain, or those of the list only
  private static int hostEnd(char[] text, int from, int limit, boolean anyDomain) {
    int end = -1;
    int label = from;
    while (label < limit && CharKind.of(text[label]) <= CharKind.DIGIT) {
      int name = label;
      while (name < limit && CharKind.of(text[name]) <= CharKind.MARK) {
        name++;
      }
      if (label > from && isDomain(text, label, name, anyDomain)) {
        end = name;
      }
      int labelEnd = name;
      while (labelEnd < limit && isOfLabel(text[labelEnd])) {
        labelEnd++;
      }
      if (labelEnd == limit || text[labelEnd] != '.') {
        break;
      }
      label = labelEnd + 1;
    }
    return end;
  }

  /// `nl` and `NL`, but not `Het` after a lost blank.
  private static boolean isDomain(char[] text, int from, int to, boolean any) {
    if (to - from < 2) {
      return false;
    }
    boolean upper = Character.isUpperCase(text[from]);
    for (int i = from; i < to; i++) {
      if (CharKind.of(text[i]) != CharKind.LETTER || Character.isUpperCase(text[i]) != upper) {
        return false;
      }
    }
    return any || DOMAINS.contains(new String(text, from, to - from).toLowerCase(Locale.ROOT));
  }

  private static boolean isOfLabel(char c) {
    return CharKind.of(c) <= CharKind.MARK || c == '-';
  }

  private static boolean isLocal(char c) {
    return CharKind.of(c) <= CharKind.MARK || "._%+-'".indexOf(c) >= 0;
  }

  private static boolean isOfUrl(char c) {
    return CharKind.of(c) <= CharKind.MARK || SIGNS.indexOf(c) >= 0;
  }

  private static boolean isIgnoringCase(char[] text, int from, String word) {
    for (int i = 0; i < word.length(); i++) {
      if (Character.toLowerCase(text[from + i]) != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
