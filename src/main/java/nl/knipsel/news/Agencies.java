package nl.knipsel.news;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The agencies that are known, found by code, name or alias without regard to case. Immutable.
public final class Agencies {
  private final List<Agency> all;
  private final Map<String, Agency> bySpelling = new HashMap<>();

  /// @throws IllegalArgumentException if two agencies share a spelling
  public Agencies(Collection<Agency> agencies) {
    all = List.copyOf(agencies);
    for (Agency agency : all) {
      register(agency.code(), agency);
      register(agency.name(), agency);
      agency.aliases().forEach(alias -> register(alias, agency));
    }
  }

  private void register(String spelling, Agency agency) {
    Agency other = bySpelling.putIfAbsent(key(spelling), agency);
    if (other != null && !other.equals(agency)) {
      throw new IllegalArgumentException(
          "'%s' means both %s and %s".formatted(spelling, other.code(), agency.code()));
    }
  }

  public List<Agency> all() {
    return all;
  }

  public Optional<Agency> find(String spelling) {
    return Optional.ofNullable(bySpelling.get(key(spelling)));
  }

  /// The code that this spelling means; an unknown one is its own code, as it stands.
  public String code(String spelling) {
    return find(spelling).map(Agency::code).orElse(spelling.strip());
  }

  /// The name that people know the code by; an unknown code is its own name.
  public String name(String code) {
    return find(code).map(Agency::name).orElse(code);
  }

  private static String key(String spelling) {
    return spelling.strip().toLowerCase(Locale.ROOT);
  }
}
