package nl.knipsel.archive;

/// Texts one after the other, each by how many characters it has in common with the one before, and
/// the rest (front coding). Either writes or reads. Of one thread.
final class FrontCoding {
  private String before = "";

  void write(ByteSink sink, String text) {
    int most = Math.min(before.length(), text.length());
    int same = 0;
    while (same < most && before.charAt(same) == text.charAt(same)) {
      same++;
    }
    sink.number(same);
    sink.text(text.substring(same));
    before = text;
  }

  /// @throws IllegalArgumentException if none was written there
  String read(ByteSource bytes) {
    long same = bytes.number();
    if (same < 0 || same > before.length()) {
      throw new IllegalArgumentException("%s characters of '%s'".formatted(same, before));
    }
    String rest = bytes.text();
    before = same == 0 ? rest : before.substring(0, (int) same) + rest;
    return before;
  }
}
