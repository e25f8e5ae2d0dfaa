package nl.knipsel.ingest;

import nl.knipsel.archive.SourceRecord;

/// What a run holds of a source.
///
/// @param record how far it was read when the run ended
/// @param replaces whether it was begun anew in this run, so that sightings in it that earlier runs
///   or the archive have are out of date
record ReadSource(SourceRecord record, boolean replaces) {}
