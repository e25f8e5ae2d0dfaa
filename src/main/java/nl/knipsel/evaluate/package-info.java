/// Measuring: how well runs rank (TREC formats and measures), how well stems and compound splits
/// agree with gold data, and the query sets that such measurements need.
///
/// Works on values and functions, but for [nl.knipsel.evaluate.TopicSearch], which asks an archive.
/// Begin with [nl.knipsel.evaluate.Evaluation] and [nl.knipsel.evaluate.Measures] for ranking, with
/// [nl.knipsel.evaluate.StemmingQuality] and [nl.knipsel.evaluate.CompoundQuality] for Dutch, with
/// [nl.knipsel.evaluate.QuerySets] for queries.
@NullMarked
package nl.knipsel.evaluate;

import org.jspecify.annotations.NullMarked;
