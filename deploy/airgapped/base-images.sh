#!/usr/bin/env bash
# Stand-ins for the official images, made from what this machine has, for where no image registry can be reached:
#   palmares-standin/run:25     a minimal Debian with the JDK 25 found here     (for eclipse-temurin:25-jre)
#   palmares-standin/build:25   the same with Maven and this user's repository  (for maven:3-eclipse-temurin-25)
#   palmares-standin/kafka      Kafka from its Maven jars, set by KAFKA_* like the official image
#   palmares-standin/mongo      the durable MongoDB-compatible store of the embedded default
# Usage: base-images.sh WORKDIR    with DOCKER_HOST and JAVA25_HOME set, and libs/embedded packaged (mvn package).
set -euo pipefail
cd "$(dirname "$0")/../.."
work=${1:?work directory} jdk=${JAVA25_HOME:?a JDK 25}
mkdir -p "$work"

if [[ ! -d $work/rootfs/etc ]]; then
  debootstrap --variant=minbase bookworm "$work/rootfs" >"$work/debootstrap.log"
fi
tar -C "$work/rootfs" --exclude=./var/cache/apt/archives -c . | docker import - palmares-standin/debian >/dev/null
docker tag palmares-standin/debian alpine:3.17 # the probe that Testcontainers looks for

mkdir -p "$work/jdk" && cp -r "$jdk/." "$work/jdk/"
rm -rf "$work/jdk/jmods" "$work/jdk/lib/src.zip"
docker build -q -t palmares-standin/run:25 -f - "$work/jdk" <<'D'
FROM palmares-standin/debian
COPY . /opt/java
ENV JAVA_HOME=/opt/java PATH=/opt/java/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
D

mkdir -p "$work/maven/repository" && cp -rL /usr/share/maven "$work/maven/home"
cp -r "${M2_REPOSITORY:-$HOME/.m2/repository}/." "$work/maven/repository/"
docker build -q -t palmares-standin/build:25 -f - "$work/maven" <<'D'
FROM palmares-standin/run:25
COPY home /opt/maven
COPY repository /root/.m2/repository
ENV PATH=/opt/maven/bin:/opt/java/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
D
rm -rf "$work/maven"

rm -rf "$work/infra" && mkdir -p "$work/infra/lib"
cp local/target/lib/*.jar local/target/palmares-local-*.jar "$work/infra/lib/"
cp deploy/airgapped/kafka-entrypoint.sh deploy/airgapped/kafka-logback.xml "$work/infra/"
docker build -q -t palmares-standin/kafka -f - "$work/infra" <<'D'
FROM palmares-standin/run:25
RUN groupadd --gid 1000 appuser && useradd --uid 1000 --gid appuser --create-home appuser \
 && install -d -o appuser -g appuser /var/lib/kafka/data /tmp/kafka
COPY lib /opt/kafka/libs
COPY kafka-logback.xml /opt/kafka/logback.xml
COPY kafka-entrypoint.sh /usr/local/bin/kafka-entrypoint
# where the official image has it
RUN mkdir -p /etc/kafka/docker && ln -s /usr/local/bin/kafka-entrypoint /etc/kafka/docker/run
USER appuser
EXPOSE 9092
CMD ["/etc/kafka/docker/run"]
D
docker build -q -t palmares-standin/mongo -f - "$work/infra" <<'D'
FROM palmares-standin/run:25
RUN groupadd --gid 999 mongodb && useradd --uid 999 --gid mongodb mongodb && install -d -o mongodb -g mongodb /data/db
COPY lib /opt/store
USER mongodb
EXPOSE 27017
ENTRYPOINT ["java", "-Xmx256m", "-XX:+UseSerialGC", "-cp", "/opt/store/*", "io.palmares.local.compose.StandInStore", "/data/db", "27017"]
D
docker images --format '{{.Repository}}:{{.Tag}} {{.Size}}' | grep standin
