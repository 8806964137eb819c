#!/bin/sh
# How fast the embedded default starts and what it takes: starts it N times (default 3) on fresh data, the start-up
# caches made before, and prints for each start the seconds until all answered, the processor seconds all processes had
# used by then, and the resident memory of all of them.
#
# Processor seconds divided by the number of cores is what a quiet machine needs at least; on a busy one only they compare.
set -eu

home=$(cd "$(dirname "$0")/.." && pwd)
runs=${1:-3}
data=$(mktemp -d)
trap '"$home/awards" stop --data "$data" >/dev/null 2>&1; rm -rf "$data"' EXIT

pids() {
    sed -n 's/^[a-z]*\.pid=//p' "$data/state.properties"
}

# Sum of a column of ps over all processes.
sum() {
    ps -o "$1=" -p "$(pids | paste -sd, -)" | awk '{ total += $1 } END { print total }'
}

each() {
    for name in supervisor infrastructure nominations voting results gateway; do
        pid=$(sed -n "s/^$name\.pid=//p" "$data/state.properties")
        printf ' %s %s MiB' "$name" "$(ps -o rss= -p "$pid" | awk '{ print int($1 / 1024) }')"
    done
}

"$home/awards" up --detach --data "$data" >/dev/null
"$home/awards" stop --data "$data" >/dev/null

run=1
while [ "$run" -le "$runs" ]; do
    rm -rf "$data"
    began=$(date +%s.%N)
    "$home/awards" up --detach --data "$data" >/dev/null
    ended=$(date +%s.%N)
    awk -v run="$run" -v began="$began" -v ended="$ended" -v cpu="$(sum cputimes)" -v rss="$(sum rss)" \
        'BEGIN { printf "start %d: %.1f s, %d processor seconds, %d MiB resident\n", run, ended - began, cpu, rss / 1024 }'
    echo "  $(each)"
    "$home/awards" stop --data "$data" >/dev/null
    run=$((run + 1))
done
