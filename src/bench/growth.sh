#!/bin/bash
# How Knipsel and raw Lucene grow: SIGHTINGS / 10, three times as many, and SIGHTINGS. Run by
# `mvn -Pbench verify -Dbench.script=growth.sh -Dbench.sightings=1000000`.
#   growth.sh JAVA HOME CLASSPATH WORK SIGHTINGS ROUNDS
# shellcheck source=common.sh
. "$(dirname "$0")/common.sh"

words "$work/words.tsv"
rehearse
export KNIPSEL_JAVA_OPTS=-Xmx1g # the goal for its heap
sizes=
for times in 1 3 10; do
  simulate $((sightings * times / 10))
  bytes=$(stat -c %s "$work/corpus.jsonl")
  for ((i = 0; i < rounds; i++)); do
    rm -rf "$work/archive" "$work/raw-same" "$work/raw-dutch"
    timed "knipsel-$times" "$knipsel" index --archive "$work/archive" "$work/corpus.jsonl"
    run nl.knipsel.bench.ItemLines "$work/archive" "$work/items.tsv"
    timed "raw-$times" "${program[@]}" nl.knipsel.bench.RawIndex "$work/items.tsv" "$work/raw-same" same
  done
  awk -v bytes="$bytes" '{ print bytes / 1e6 / $1 }' "$work/knipsel-$times.wall" >"$work/knipsel-$times.rate"
  run nl.knipsel.bench.RawIndex "$work/items.tsv" "$work/raw-dutch" dutch
  result "indexing, source, ${times}x" Knipsel MB/s "knipsel-$times.rate"
  result "indexing, peak memory, ${times}x" Knipsel MiB "knipsel-$times.peak"
  result "indexing, peak memory, ${times}x" 'raw Lucene, same analysis' MiB "raw-$times.peak"
  run nl.knipsel.bench.BenchmarkRun "$work" "$results" '(facets|all)(Knipsel|Same)' ", ${times}x" >"$work/jmh.log" 2>&1 || {
    cat "$work/jmh.log" >&2
    exit 1
  }
  sizes+=" ${times}x: $(wc -l <"$work/items.tsv") items, $((bytes / 1000000)) MB of JSON Lines."
done
run nl.knipsel.bench.BenchTable "$results" docs/measurements.md growth "$(machine)$sizes $rounds rounds."
