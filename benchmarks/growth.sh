#!/bin/sh
# How cost grows with ballots, from files: `RUNS=3 benchmarks/growth.sh`.
set -eu
. "$(dirname "$0")/common.sh"

header "ballots, 10 candidates"
for ballots in 10000 100000 1000000 10000000; do
    election CITY $ballots 10 10 "growth-$ballots.blt"
    measured "$ballots" count --method irv "$data/growth-$ballots.blt"
done
