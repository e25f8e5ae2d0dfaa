/// A simulator of dumps with known truth: invents news items, lets sites publish them, captures
/// pages at random times, damages them, and writes them in any format of corpora.
///
/// Begin with [nl.knipsel.simulate.Simulation].
@NullMarked
package nl.knipsel.simulate;

import org.jspecify.annotations.NullMarked;
