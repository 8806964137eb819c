#!/usr/bin/env bash
# Kafka as the official image starts it: KAFKA_FOO_BAR becomes foo.bar, the directory is formatted once.
set -euo pipefail
properties=/tmp/kafka/server.properties
mkdir -p /tmp/kafka
: >"$properties"
while IFS='=' read -r name value; do
  [[ $name == KAFKA_HEAP_OPTS ]] && continue
  key=${name#KAFKA_}
  key=${key//___/-}
  key=${key//_/.}
  echo "${key,,}=$value" >>"$properties"
done < <(env | grep '^KAFKA_')
format() { java ${KAFKA_HEAP_OPTS:--Xmx384m} -XX:+UseSerialGC -cp '/opt/kafka/libs/*' "$@"; }
format kafka.tools.StorageTool format --ignore-formatted --cluster-id "${CLUSTER_ID:?}" --config "$properties"
exec /opt/java/bin/java ${KAFKA_HEAP_OPTS:--Xmx384m} -XX:+UseSerialGC -Dlogback.configurationFile=/opt/kafka/logback.xml -cp '/opt/kafka/libs/*' kafka.Kafka "$properties"
