package nl.knipsel.page;

import java.util.List;

/// Reads pages of one kind. Thread-safe.
interface PageLayout {
  /// Reads the lines of one page, without chrome. Each character of them goes into the parts or
  /// into the findings.
  PageParts read(List<Line> lines, Findings findings);
}
