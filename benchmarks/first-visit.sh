#!/bin/sh
# A first visit on a phone to the result of the demo's announced edition: `benchmarks/first-visit.sh [VISITS [PAGE]]`.
# Without a page it starts the demo on fresh data, or uses the one at $GATEWAY. Must hold: under 100 kB transferred, largest
# contentful paint under 1 s with a processor four times slower, no layout shift; ends with 1 beyond that.
set -eu

home=$(cd "$(dirname "$0")/.." && pwd)
visits=${1:-5}
page=${2:-}
java=$("$home/awards" jdk)/bin/java

if [ -z "$page" ]; then
    gateway=${GATEWAY:-}
    if [ -z "$gateway" ]; then
        data=$(mktemp -d)
        trap '"$home/awards" stop --data "$data" >/dev/null 2>&1; rm -rf "$data"' EXIT
        port=${PORT:-8093}
        "$home/awards" demo --detach --data "$data" --port "$port" >/dev/null
        gateway=http://127.0.0.1:$port
    fi
    page=$gateway/editions/ecc-2020/categories/cluster-partnership
fi
echo "$page, load $(cut -d ' ' -f 1 /proc/loadavg 2>/dev/null || echo unknown) on $(getconf _NPROCESSORS_ONLN) cores"
"$java" "$home/benchmarks/src/main/java/io/palmares/benchmarks/FirstVisit.java" "$page" "$visits"
