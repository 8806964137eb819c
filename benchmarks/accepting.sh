#!/bin/sh
# Accepting ballots beside bare inserts of the same bytes, through the same gateway into the same store:
# `benchmarks/accepting.sh [BALLOTS A ROUND [AT A TIME [ROUNDS]]]`.
set -eu
home=$(cd "$(dirname "$0")/.." && pwd)
cd "$home"
mvn -q -pl gateway -am package -DskipTests
exec mvn -pl voting-service -am test -Dtest=MeasuringAcceptance -Dsurefire.failIfNoSpecifiedTests=false \
    -Dpalmares.gateway.jar="$home/gateway/target/palmares-gateway-0.1.0-SNAPSHOT.jar" \
    -Dpalmares.ballots="${1:-1500}" -Dpalmares.at-a-time="${2:-32}" -Dpalmares.rounds="${3:-5}"
