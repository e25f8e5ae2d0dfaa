package nl.knipsel.news;

import java.util.List;

/// A news agency (or desk) that files copy.
///
/// @param code what stands in a dateline, in its usual spelling (`RTR`); the agency's identity
/// @param name the name in full (`Reuters`), for people
/// @param aliases other spellings that mean this agency (`persbureau Reuters`)
public record Agency(String code, String name, List<String> aliases) {
  public Agency {
    aliases = List.copyOf(aliases);
  }
}
