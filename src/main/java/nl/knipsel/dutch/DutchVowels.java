package nl.knipsel.dutch;

/// The letter groups of [KraaijPohlmannStemmer], each vowel with diaeresis, acute, grave and
/// circumflex. Stateless.
final class DutchVowels {
  private static final int A = 1;
  private static final int E = 2;
  private static final int I = 4;
  private static final int O = 8;
  private static final int U = 16;
  private static final int Y = 32;
  private static final int W_X = 64;

  private static final byte[] GROUP = new byte[0x100];

  static {
    put("aäáàâ", A);
    put("eëéèê", E);
    put("iïíìî", I);
    put("oöóòô", O);
    put("uüúùû", U);
    put("y", Y);
    put("wx", W_X);
  }

  private DutchVowels() {}

  static boolean isVowel(char c) {
    return is(c, A | E | I | O | U | Y);
  }

  static boolean isVowelOrWX(char c) {
    return is(c, A | E | I | O | U | Y | W_X);
  }

  static boolean isAEIOU(char c) {
    return is(c, A | E | I | O | U);
  }

  static boolean isAIOU(char c) {
    return is(c, A | I | O | U);
  }

  static boolean isAOU(char c) {
    return is(c, A | O | U);
  }

  static boolean isE(char c) {
    return is(c, E);
  }

  private static boolean is(char c, int groups) {
    return c < GROUP.length && (GROUP[c] & groups) != 0;
  }

  private static void put(String letters, int group) {
    letters.chars().forEach(c -> GROUP[c] = (byte) group);
  }
}
