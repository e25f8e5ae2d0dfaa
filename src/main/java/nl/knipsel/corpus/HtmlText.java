package nl.knipsel.corpus;

import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/// The text of an HTML page as an extractor leaves it: block elements, list items among them, are
/// parted by a blank line, a `br` by the end of a line. All text stays, menus and footers too; only
/// what is never shown as text goes. Knowing chrome from news is the page reader's work.
final class HtmlText {
  /// The most bytes of HTML that are taken, as Common Crawl does: the tree of a page is many times
  /// as large as the page.
  static final int LARGEST = 5 << 20;

  private static final Set<String> NO_TEXT =
      Set.of(
          "head",
          "script",
          "style",
          "noscript",
          "template",
          "svg",
          "math",
          "iframe",
          "object",
          "embed",
          "canvas",
          "audio",
          "video",
          "textarea",
          "select",
          "datalist");

  private static final Set<String> CELLS = Set.of("td", "th");

  private HtmlText() {}

  /// @param charset that the server named
  static String of(byte[] bytes, Optional<String> charset) throws PlainText.NoText {
    if (bytes.length > LARGEST) {
      throw PlainText.tooLarge(LARGEST);
    }
    Blocks blocks = new Blocks();
    blocks.text.ensureCapacity(bytes.length / 8);
    Jsoup.parse(Charsets.decode(bytes, charset)).filter(blocks);
    return blocks.text.toString();
  }

  /// Collects the text in the order of the page.
  private static final class Blocks implements NodeFilter {
    final StringBuilder text = new StringBuilder();
    private String gap = "";

    @Override
    public FilterResult head(Node node, int depth) {
      if (node instanceof TextNode words) {
        add(words.getWholeText(), keepsLines(words));
      } else if (node instanceof Element element) {
        String name = element.normalName();
        if (NO_TEXT.contains(name)) {
          return FilterResult.SKIP_ENTIRELY;
        }
        if (name.equals("br")) {
          part("\n");
        } else if (CELLS.contains(name)) {
          part(" ");
        } else if (element.isBlock()) {
          part("\n\n");
        }
      }
      return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
      if (node instanceof Element element && element.isBlock()) {
        part(CELLS.contains(element.normalName()) ? " " : "\n\n");
      }
      return FilterResult.CONTINUE;
    }

    private static boolean keepsLines(TextNode words) {
      Element parent = words.parent();
      return parent != null && parent.normalName().equals("pre");
    }

    /// What stands between the text so far and the next; the widest of several counts, and two ends
    /// of lines part blocks.
    private void part(String by) {
      if (gap.equals("\n") && by.equals("\n")) {
        gap = "\n\n";
      } else if (by.length() > gap.length() || (by.equals("\n") && gap.equals(" "))) {
        gap = by;
      }
    }

    private void add(String words, boolean lines) {
      for (int i = 0; i < words.length(); i++) {
        char c = words.charAt(i);
        if (lines && c == '\n') {
          part("\n");
        } else if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f') {
          part(" ");
        } else {
          if (!text.isEmpty()) {
            text.append(gap);
          }
          gap = "";
          text.append(c);
        }
      }
    }
  }
}
