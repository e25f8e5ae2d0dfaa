#!/bin/bash
# The benchmark of `mvn -Pbench verify`: programs in turn, the same number of times each.
#   bench.sh JAVA HOME CLASSPATH WORK SIGHTINGS ROUNDS
# shellcheck source=common.sh
. "$(dirname "$0")/common.sh"

# A PostgreSQL of our own on a socket in a folder of its own, as nobody where we are root, who may not run it
postgres=
if command -v psql >/dev/null && command -v initdb >/dev/null; then
  postgres=$(mktemp -d)
  as=()
  if [ "$(id -u)" = 0 ]; then
    as=(setpriv "--reuid=nobody" "--regid=$(id -gn nobody)" --clear-groups)
    chown nobody "$postgres"
  fi
  trap '"${as[@]}" pg_ctl -D "$postgres/data" -m immediate stop >/dev/null 2>&1 || true; rm -rf "$postgres"' EXIT
  "${as[@]}" initdb -D "$postgres/data" -U bench --auth=trust -E UTF8 --locale=C.UTF-8 >"$work/out"
  "${as[@]}" pg_ctl -D "$postgres/data" -l "$postgres/log" -w \
    -o "-k $postgres -c listen_addresses= -c shared_buffers=512MB" start >"$work/out"
fi
sql() { # sql ARGUMENT...: psql, asking that server
  psql -q -X -v ON_ERROR_STOP=1 -h "$postgres" -U bench postgres "$@"
}

words "$work/words.tsv"
simulate "$sightings"
rehearse
"$knipsel" index --archive "$work/archive" "$work/corpus.jsonl" >"$work/out" 2>"$work/err"
run nl.knipsel.bench.ItemLines "$work/archive" "$work/items.tsv"
bytes=$(stat -c %s "$work/corpus.jsonl")
items=$(wc -l <"$work/items.tsv")
echo "$items items, $bytes bytes" >&2

# What the launcher tells Java for a corpus as small as this one, for a row of its own
read -ra of_launcher < <(sed -n "s/^indexing_little='\(.*\)'$/\1/p" "$knipsel")
[ "${#of_launcher[@]}" -gt 0 ] || { echo "the launcher has no options for indexing little" >&2; exit 1; }

# Indexing, whole processes
for ((i = 0; i < rounds; i++)); do
  rm -rf "$work/archive" "$work/raw-same" "$work/raw-dutch" "$work/raw-options" "$work/fts.db"
  timed knipsel "$knipsel" index --archive "$work/archive" "$work/corpus.jsonl"
  for kind in same dutch; do
    timed "raw-$kind" "${program[@]}" nl.knipsel.bench.RawIndex "$work/items.tsv" "$work/raw-$kind" "$kind"
  done
  timed raw-options "$java" "${of_launcher[@]}" "${always[@]}" nl.knipsel.bench.RawIndex "$work/items.tsv" \
    "$work/raw-options" same
  if command -v sqlite3 >/dev/null; then
    printf '%s\n' "create virtual table items using fts5(headline, body, section unindexed);" \
      '.mode ascii' '.separator "\t" "\n"' ".import $work/items.tsv items" >"$work/fts.sql"
    timed sqlite sqlite3 "$work/fts.db" ".read $work/fts.sql"
  fi
  if [ -n "$postgres" ]; then
    printf '%s\n' 'drop table if exists items;' \
      "create table items (headline text, body text, section text, words tsvector
        generated always as (to_tsvector('dutch', headline || ' ' || body)) stored);" \
      "\\copy items (headline, body, section) from '$work/items.tsv' (format csv, delimiter E'\\t', quote E'\\b')" \
      'create index on items using gin (words);' 'analyze items;' >"$work/items.sql"
    millis postgres sql -f "$work/items.sql"
  fi
done
awk -v bytes="$bytes" '{print bytes / 1e6 / $1}' "$work/knipsel.wall" >"$work/knipsel.rate"
du -sb "$work/archive/index" | awk '{print $1 / 1e6}' >"$work/knipsel.size"
du -sb "$work/raw-same" | awk '{print $1 / 1e6}' >"$work/raw-same.size"
du -sb "$work/raw-dutch" | awk '{print $1 / 1e6}' >"$work/raw-dutch.size"
[ ! -e "$work/fts.db" ] || du -b "$work/fts.db" | awk '{print $1 / 1e6}' >"$work/sqlite.size"
if [ -n "$postgres" ]; then
  awk '{ print $1 / 1000 }' "$work/postgres.millis" >"$work/postgres.wall"
  sql -At -c "select pg_total_relation_size('items') / 1e6" >"$work/postgres.size"
fi
for figure in 'indexing|s|wall' 'indexing, CPU|s|cpu' 'indexing, peak memory|MiB|peak' 'index size|MB|size'; do
  IFS='|' read -r what unit file <<<"$figure"
  result "$what" Knipsel "$unit" "knipsel.$file"
  result "$what" 'raw Lucene, same analysis' "$unit" "raw-same.$file"
  result "$what" "raw Lucene, same analysis, Knipsel's Java options" "$unit" "raw-options.$file"
  result "$what" 'raw Lucene, DutchAnalyzer' "$unit" "raw-dutch.$file"
  result "$what" 'SQLite FTS5' "$unit" "sqlite.$file"
  result "$what" PostgreSQL "$unit" "postgres.$file"
done
result 'indexing, source' Knipsel MB/s knipsel.rate

# Cold starts
cat >"$work/Hello.java" <<'JAVA'
class Hello {
  public static void main(String[] arguments) {
    System.out.println("Hello World");
  }
}
JAVA
"${java%java}javac" -d "$work" "$work/Hello.java"
query=$(cut -f 1 "$work/items.tsv" | tr -cs '[:alpha:]' '\n' | awk 'length > 5' | sed -n 100p)
best='select headline, body from items where items match'
ranked='order by rank limit 10;'
for ((i = 0; i < 3 * rounds; i++)); do
  millis hello "$java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:-UsePerfData -cp "$work" Hello
  millis cold "$knipsel" search --archive "$work/archive" "$query"
  millis facets "$knipsel" search --archive "$work/archive" --facet agency,section "$query"
  [ ! -e "$work/fts.db" ] || millis sqlite-cold sqlite3 "$work/fts.db" "$best '\"$query\"' $ranked"
  [ -z "$postgres" ] || millis postgres-cold sql -c "select headline, body from items, to_tsquery('dutch', '$query') wanted
    where words @@ wanted order by ts_rank(words, wanted) desc limit 10;"
done
result 'cold search' 'SQLite FTS5' ms sqlite-cold.millis
result 'cold search' PostgreSQL ms postgres-cold.millis
result 'cold search' 'Hello World' ms hello.millis
result 'cold search' Knipsel ms cold.millis
result 'cold search' 'Knipsel, facets' ms facets.millis

# Warm, in one JVM
run nl.knipsel.bench.BenchmarkRun "$work" "$results" >"$work/jmh.log" 2>&1 || { cat "$work/jmh.log" >&2; exit 1; }
run nl.knipsel.lucene.WindowSpeed "$work" index-config >"$work/windows.md" 2>"$work/err" || { cat "$work/err" >&2; exit 1; }

# The same words of others, in one process for each round, over and over so that its start is nothing
repeats=5
for kind in all any; do
  sign=AND operator='&'
  [ "$kind" = all ] || sign=OR operator='|'
  awk -v sign="$sign" -v best="$best" -v ranked="$ranked" '{
    wanted = "\047\"" $1 "\" " sign " \"" $2 "\"\047"
    print best, wanted, ranked
    if (sign == "OR") print "select section, count(*) from items where items match", wanted, "group by section;"
  }' "$work/queries.txt" >"$work/sqlite-once.sql"
  awk -v operator="$operator" '{
    from = "from items, to_tsquery(\047dutch\047, \047" $1 " " operator " " $2 "\047) wanted where words @@ wanted"
    print "select headline, body", from, "order by ts_rank(words, wanted) desc limit 10;"
    if (operator == "|") print "select section, count(*)", from, "group by section;"
  }' "$work/queries.txt" >"$work/postgres-once.sql"
  for engine in sqlite postgres; do
    for ((i = 0; i < repeats; i++)); do cat "$work/$engine-once.sql"; done >"$work/$engine-$kind.sql"
  done
  sed -i '1i pragma cache_size = -200000;' "$work/sqlite-$kind.sql"
  for ((i = 0; i < rounds; i++)); do
    [ ! -e "$work/fts.db" ] || millis "sqlite-$kind" sqlite3 "$work/fts.db" ".read $work/sqlite-$kind.sql"
    [ -z "$postgres" ] || millis "postgres-$kind" sql -f "$work/postgres-$kind.sql"
  done
  for engine in sqlite postgres; do
    [ ! -e "$work/$engine-$kind.millis" ] || awk -v asked=$((repeats * $(wc -l <"$work/queries.txt"))) \
      '{ print $1 * 1000 / asked }' "$work/$engine-$kind.millis" >"$work/$engine-$kind.mean"
  done
  what='warm all words, mean'
  [ "$kind" = all ] || what='warm any word, facet, mean'
  result "$what" 'SQLite FTS5' µs "sqlite-$kind.mean"
  result "$what" PostgreSQL µs "postgres-$kind.mean"
done

missing=
command -v sqlite3 >/dev/null || missing+=' SQLite was not there.'
[ -n "$postgres" ] || missing+=' PostgreSQL was not there.'
run nl.knipsel.bench.BenchTable "$results" docs/measurements.md bench \
  "$(machine) $sightings sightings, $items items, $((bytes / 1000000)) MB of JSON Lines; $rounds rounds, the programs in turn.$missing"
