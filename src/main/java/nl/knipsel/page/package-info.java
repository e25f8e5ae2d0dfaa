/// What a dump says: its article, its section and the teasers below it, with datelines and time
/// labels.
///
/// Begin with [nl.knipsel.page.PageReader]. Nothing of a dump is dropped in silence: what is not
/// understood stays in an item's text or is reported with its line.
@NullMarked
package nl.knipsel.page;

import org.jspecify.annotations.NullMarked;
