#!/usr/bin/env bash
# Healthy is who answers 200 to the readiness probe; needs nothing that a JRE image may lack.
set -euo pipefail

port=${HATHOR_PORT:-8080}
exec 3<>"/dev/tcp/127.0.0.1/$port"
printf 'GET /api/readyz HTTP/1.1\r\nHost: 127.0.0.1:%s\r\nConnection: close\r\n\r\n' "$port" >&3
read -r -t 4 _ status _ <&3
[ "$status" = 200 ]
