#!/bin/sh
# Whole processes from a cold start, medians: `RUNS=5 benchmarks/whole-process.sh`.
set -eu
. "$(dirname "$0")/common.sh"

election CITY 105928 35 3 city.blt
election CITY 105928 35 3 city.csv
election CITY 1000000 35 6 million.blt
election CITY 1000000 35 6 million.csv
election UNIFORM 100000 50 50 pairs.blt
election CITY 10000000 10 10 ten.blt
election UNIFORM 10000000 10 10 ten-uniform.blt

header "what"
measured "instant-runoff, 105,928 ballots, 35 candidates, BLT" count --method irv "$data/city.blt"
measured "instant-runoff, 105,928 ballots, 35 candidates, CSV" count --method irv "$data/city.csv"
measured "Scottish STV, 4 seats, the same BLT" count --method stv --variant scottish --seats 4 "$data/city.blt"
measured "Meek STV, 4 seats, the same BLT" count --method stv --variant meek-prf --seats 4 "$data/city.blt"
measured "instant-runoff, 1,000,000 ballots, 35 candidates, BLT" count --method irv "$data/million.blt"
measured "instant-runoff, 1,000,000 ballots, 35 candidates, CSV" count --method irv "$data/million.csv"
measured "Schulze, 100,000 ballots ranking all of 50 candidates, BLT" count --method schulze "$data/pairs.blt"
measured "instant-runoff, 10,000,000 ballots, 10 candidates, BLT" count --method irv "$data/ten.blt"
measured "the same, every order as likely" count --method irv "$data/ten-uniform.blt"
