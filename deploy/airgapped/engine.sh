#!/usr/bin/env bash
# A Docker engine of our own, in a directory of its own, stopped by its pid:
#   engine.sh start DIR   prints the DOCKER_HOST to use
#   engine.sh stop DIR
# Needs root, and dockerd from the distribution's packages.
set -euo pipefail
command=${1:?start or stop} dir=${2:?directory}

running() { [[ -s $dir/dockerd.pid ]] && kill -0 "$(<"$dir/dockerd.pid")" 2>/dev/null; }

case $command in
  start)
    mkdir -p "$dir"
    if ! running; then
      setsid dockerd --host "unix://$dir/docker.sock" --data-root "$dir/data" --exec-root "$dir/exec" \
        --pidfile "$dir/dockerd.pid" >"$dir/dockerd.log" 2>&1 </dev/null &
    fi
    for _ in $(seq 150); do
      docker --host "unix://$dir/docker.sock" version >/dev/null 2>&1 && { echo "unix://$dir/docker.sock"; exit 0; }
      sleep 0.2
    done
    echo "the Docker engine did not answer within 30 s:" >&2
    tail -5 "$dir/dockerd.log" >&2
    exit 1
    ;;
  stop)
    running || exit 0
    pid=$(<"$dir/dockerd.pid")
    kill "$pid"
    for _ in $(seq 150); do kill -0 "$pid" 2>/dev/null || exit 0; sleep 0.2; done
    echo "the Docker engine with pid $pid does not stop" >&2
    exit 1
    ;;
esac
