package nl.knipsel;

/// The program.
public final class Knipsel {
  private Knipsel() {}

  public static void main(String[] args) {
    System.exit(0);
  }
}
