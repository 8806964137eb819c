# Shared by the scripts here: where java, the jar and the generated elections are, and how a command is timed.
home=$(cd "$(dirname "$0")/.." && pwd)
jdk=${JAVA_HOME:-/usr/lib/jvm/temurin-25-jdk-amd64}
java=$jdk/bin/java
jar=$home/libs/tally/target/palmares-tally-0.1.0-SNAPSHOT.jar
data=${DATA:-${TMPDIR:-/tmp}/palmares-benchmarks}
runs=${RUNS:-5}
options=${OPTIONS:-@$home/libs/tally/jvm.options}

[ -x "$java" ] || { echo "no java 25 at $jdk: set JAVA_HOME" >&2; exit 1; }
[ -f "$jar" ] || { echo "no $jar: mvn -pl libs/tally package first" >&2; exit 1; }
mkdir -p "$data"

# election SHAPE BALLOTS CANDIDATES RANKS FILE: made once, by the seed 2017.
election() {
    [ -s "$data/$5" ] || "$java" "$home/benchmarks/src/main/java/io/palmares/benchmarks/Elections.java" \
        "$1" "$2" "$3" "$4" 2017 "$data/$5"
}

# measured LABEL ARGS...: one row of a table, the median of $runs runs by wall-clock time.
measured() {
    label=$1
    shift
    i=0
    while [ "$i" -lt "$runs" ]; do
        # shellcheck disable=SC2086
        /usr/bin/time -f '%e %U %M' -o "$data/time" "$java" $options -jar "$jar" "$@" > "$data/out" || exit
        cat "$data/time"
        i=$((i + 1))
    done | sort -n | sed -n "$(((runs + 1) / 2))p" \
        | awk -v label="$label" '{ printf "| %s | %.2f | %.2f | %d |\n", label, $1, $2, $3 / 1024 }'
}

header() {
    printf '| %s | wall s | user s | resident MiB |\n|---|--:|--:|--:|\n' "$1"
}
