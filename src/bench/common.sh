# What the benchmark's scripts share. Their arguments: JAVA HOME CLASSPATH WORK SIGHTINGS ROUNDS
set -euo pipefail
java=$1 home=$2 classpath=$3 work=$4 sightings=$5 rounds=$6
export KNIPSEL_JAVA_HOME=${java%/bin/java} LC_ALL=C.UTF-8
[ "$KNIPSEL_JAVA_HOME" != "$java" ] || KNIPSEL_JAVA_HOME=$("$home/knipsel" --print-jdk)
java=$KNIPSEL_JAVA_HOME/bin/java
knipsel=$home/knipsel
rm -rf "$work"
mkdir -p "$work"
results=$work/results.tsv
: >"$results"

# What begins the command of a program of the benchmark; its class and arguments follow
always=(--enable-native-access=ALL-UNNAMED -Xlog:disable -Xlog:all=error:stderr
  -Dknipsel.lexicon="$home/lexicon/dutch.fst" -cp "$classpath")
program=("$java" -XX:+UseSerialGC "${always[@]}")
run() { # run MAIN ARGUMENT...
  "${program[@]}" "$@"
}

# rehearse: what a first use is for, the class archives, which are made in the background
rehearse() {
  "$knipsel" index --archive "$work/first" samples >"$work/out" 2>"$work/err" || { cat "$work/err" >&2; exit 1; }
  for ((i = 0; i < 120; i++)); do
    compgen -G "$home/lib/*.aot.lock" >/dev/null || return 0
    sleep 1
  done
  echo "the class archives are not made after two minutes" >&2
  exit 1
}

# timed NAME COMMAND...: runs it; adds seconds, CPU seconds and peak megabytes to files of that name
timed() {
  local name=$1
  shift
  /usr/bin/time -o "$work/time" -f '%e %U %S %M' "$@" >"$work/out" 2>"$work/err" || {
    cat "$work/err" >&2
    exit 1
  }
  read -r wall user system peak < <(tail -n 1 "$work/time")
  echo "$wall" >>"$work/$name.wall"
  echo "$user $system" | awk '{print $1 + $2}' >>"$work/$name.cpu"
  echo "$peak" | awk '{print $1 / 1024}' >>"$work/$name.peak"
}

# millis NAME COMMAND...: runs it; adds the milliseconds that it took
millis() {
  local name=$1 begin=${EPOCHREALTIME/./}
  shift
  "$@" >"$work/out" 2>"$work/err" || { cat "$work/err" >&2; exit 1; }
  echo $(((${EPOCHREALTIME/./} - begin) / 1000)) >>"$work/$name.millis"
}

# result WHAT OF UNIT FILE: adds the samples of a file to the results
result() {
  [ ! -s "$work/$4" ] || printf '%s\t%s\t%s\t%s\n' "$1" "$2" "$3" "$(paste -sd ' ' "$work/$4")" >>"$results"
}

# words FILE: writes the words that the simulator draws from, with how often they occur
words() {
  local texts=(../shared/data/ntrex-nl.jsonl ../shared/data/wetten-2017-sample.jsonl.gz)
  [ -r "${texts[0]}" ] && [ -r "${texts[1]}" ] || mapfile -t texts < <(find samples -type f -name '*.txt' | sort)
  run nl.knipsel.bench.WordCounts "$1" "${texts[@]}"
}

# simulate SIGHTINGS: writes a corpus of as many, with these words
simulate() {
  rm -f "$work/corpus.jsonl"
  "$knipsel" simulate "$work/corpus.jsonl" --format fineweb2 --sightings "$1" --sites 20 --seed 1 \
    --words "$work/words.tsv" 2>"$work/err" || { cat "$work/err" >&2; exit 1; }
}

# machine: the line that stands above a table
machine() {
  printf '%s, %s cores, %s, %s.' "$(date -u +%F)" "$(nproc)" \
    "$(sed -n 's/^model name\s*: //p' /proc/cpuinfo | head -n 1)" \
    "$("$java" -version 2>&1 | sed -n 2p | sed 's/ (.*//')"
}
