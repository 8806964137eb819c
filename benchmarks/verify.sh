#!/bin/sh
# What verifying costs a ballot, and whether memory grows: `VOTERS="10000 100000" benchmarks/verify.sh`.
# Needs: mvn -pl verifier -am package -DskipTests
set -eu

home=$(cd "$(dirname "$0")/.." && pwd)
java=$("$home/awards" jdk)/bin/java
data=${DATA:-${TMPDIR:-/tmp}/palmares-benchmarks}
voters=${VOTERS:-10000 100000}
heap=${HEAP:-96m}
verifier=$(ls "$home"/verifier/target/palmares-verifier-*.jar | head -n 1)
classes=$home/verifier/target/test-classes:$home/verifier/target/classes
for part in "$home"/verifier/target/lib/*.jar "$home"/libs/ledger/target/classes "$home"/libs/booth/target/classes; do
    classes=$classes:$part
done
jackson=$(find "${MAVEN_REPOSITORY:-$HOME/.m2/repository}/tools/jackson/core/jackson-core" -name 'jackson-core-*.jar' | sort | tail -n 1)
mkdir -p "$data"

printf '| ballots | wall s | user s | user µs a ballot | resident MiB |\n|--:|--:|--:|--:|--:|\n'
for count in $voters; do
    edition=$data/verify-$count
    if [ ! -f "$edition/ballots" ]; then
        rm -rf "$edition"
        "$java" -XX:+UseParallelGC "-Xmx${MAKER_HEAP:-6g}" -cp "$classes:$jackson" \
            io.palmares.verifier.made.LargeEdition "$count" "$edition" > "$data/made"
        mv "$data/made" "$edition/ballots"
    fi
    ballots=$(cat "$edition/ballots")
    /usr/bin/time -f '%e %U %M' -o "$data/time" \
        "$java" -XX:+UseSerialGC "-Xmx$heap" "-Djava.io.tmpdir=$data" -jar "$verifier" verify "$edition" > "$data/out" || {
        tail -n 5 "$data/out" >&2
        exit 1
    }
    awk -v ballots="$ballots" \
        '{ printf "| %d | %.1f | %.1f | %.0f | %d |\n", ballots, $1, $2, $2 * 1000000 / ballots, $3 / 1024 }' "$data/time"
done
