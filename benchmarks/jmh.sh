#!/bin/sh
# Counting and collapsing in memory: `benchmarks/jmh.sh [JMH options]`.
set -eu
. "$(dirname "$0")/common.sh"

target=$home/benchmarks/target
[ -d "$target/lib" ] || { echo "mvn -Pbenchmarks -pl benchmarks -am package -DskipTests first" >&2; exit 1; }
exec "$java" -cp "$target/classes:$target/lib/*" org.openjdk.jmh.Main \
    -f 1 -wi 2 -i 3 -w 2 -r 2 -jvmArgs "-Xmx2g -XX:+UseSerialGC" "$@"
