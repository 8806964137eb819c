#!/usr/bin/env bash
# Is the service on this port of this container ready? The images carry no curl.
exec 3<>"/dev/tcp/127.0.0.1/${1:-8080}" || exit 1
printf 'GET %s HTTP/1.0\r\nHost: localhost\r\n\r\n' "${2:-/actuator/health/readiness}" >&3
read -r -t 3 status <&3
[[ $status == *" 200"* ]]
