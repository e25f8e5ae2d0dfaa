/// Measurements that are run by hand, with Lucene and with data that is not part of the project.
///
/// Begin with [nl.knipsel.bench.DutchMeasurement].
@NullMarked
package nl.knipsel.bench;

import org.jspecify.annotations.NullMarked;
