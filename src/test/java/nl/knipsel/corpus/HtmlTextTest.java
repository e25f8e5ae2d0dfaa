package nl.knipsel.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlTextTest {
  private static String text(String html) throws PlainText.NoText {
    return HtmlText.of(html.getBytes(StandardCharsets.UTF_8), Optional.empty());
  }

  @Test
  void blocksArePartedByABlankLineAndBreaksEndLines() throws PlainText.NoText {
    assertThat(
            text(
                """
                <html><head><title>Titel</title><script>x()</script></head>
                <body><nav><ul><li>Nieuws</li><li><a href="/">Sport</a></li></ul></nav>
                <h1>Brug  weer
                 <em>open</em></h1>
                <div><p>DOMBURG&nbsp;(ANP) - De brug<br>is open.</p>Los <b>eind</b>.</div>
                <noscript>zet scripts aan</noscript><!-- niets -->
                <table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>
                <pre>een
                twee</pre>
                37 minuten geleden<br><br>slot
                """))
        .isEqualTo(
            """
            Nieuws

            Sport

            Brug weer open

            DOMBURG\u00a0(ANP) - De brug
            is open.

            Los eind.

            a b

            c

            een
            twee

            37 minuten geleden

            slot\
            """);
  }

  @ParameterizedTest
  @CsvSource({
    // written in, said by the server, said by the page
    "utf-8,        utf-8,      ",
    "windows-1252, iso-8859-1, ",
    "windows-1252, iso-8859-1, utf-8",
    "windows-1252, ,           ISO-8859-1",
    "iso-8859-15,  ,           iso-8859-15",
    "utf-8,        ,           ",
    "windows-1252, ,           ",
    "utf-8,        nonsense,   ",
    "UTF-16,       ,           ",
  })
  void characterSetsAreOfTheServerOrThePageOrDetected(String written, String server, String page)
      throws PlainText.NoText {
    String meta = page == null ? "" : "<meta charset='%s'>".formatted(page);
    byte[] bytes = (meta + "<p>België: één café</p>").getBytes(Charset.forName(written));
    assertThat(HtmlText.of(bytes, Optional.ofNullable(server))).isEqualTo("België: één café");
  }

  @Test
  void deepNestingDoesNoHarm() throws PlainText.NoText {
    assertThat(text("<div>".repeat(100_000) + "diep")).isEqualTo("diep");
  }
}
