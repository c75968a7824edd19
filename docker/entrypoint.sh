#!/usr/bin/env bash
# Starts Hathor in a container, or on any host that has a PostgreSQL already. Every hathor.* key may be given as a
# variable (hathor.db.url is HATHOR_DB_URL) or, if it is secret, as a file of that name in HATHOR_SECRETS_DIR.
# docs/deployment.md tells which there are.
set -euo pipefail

home=${HATHOR_HOME:-/opt/hathor}
data=${HATHOR_DATA_DIR:-/var/lib/hathor}
secrets=${HATHOR_SECRETS_DIR:-/run/secrets}
work=${HATHOR_WORK_DIR:-$data/server}
deployment=$work/deployments/hathor.ear
drain=20

refuse() { echo "HATHOR CANNOT START: $*" >&2; exit 1; }

# The address on which the other nodes reach this one.
own_address() {
  local address
  address=$(hostname -i 2>/dev/null | tr ' ' '\n' | grep -m 1 -E '^[0-9]+(\.[0-9]+){3}$') || address=127.0.0.1
  echo "$address"
}

[ -n "${HATHOR_DB_URL:-}" ] || refuse "HATHOR_DB_URL is not set: give it the database's address, such as jdbc:postgresql://postgres:5432/hathor."
if [ -z "${HATHOR_DB_PASSWORD:-}" ]; then
  [ -r "$secrets/hathor.db.password" ] || refuse "The database's password is missing: put it into the file $secrets/hathor.db.password."
  HATHOR_DB_PASSWORD=$(<"$secrets/hathor.db.password")
  export HATHOR_DB_PASSWORD
fi
mkdir -p "$work" 2>/dev/null || refuse "The user $(id -u) cannot write to $data: give the volume to that user."

# The configuration and the EAR are fresh at every start; nothing of a former image is left among them.
rm -rf "${work:?}"/configuration "${work:?}"/deployments "${work:?}"/tmp "${work:?}"/lib
cp -R "$home/server/standalone/." "$work/"
chmod -R u+rwX "$work"
mkdir -p "$work/deployments" "$work/tmp"
cp "$home/hathor.ear" "$work/hathor.ear.part"
mv "$work/hathor.ear.part" "$deployment"

# Half of the container's memory for the heap leaves room for classes, threads, buffers and the page cache.
export JAVA_OPTS="-XX:InitialRAMPercentage=12 -XX:MaxRAMPercentage=${HATHOR_HEAP_PERCENT:-50} -XX:MetaspaceSize=128m \
-XX:+IgnoreUnrecognizedVMOptions -XX:+UseCompactObjectHeaders -XX:+ExitOnOutOfMemoryError \
--enable-native-access=ALL-UNNAMED -Djava.net.preferIPv4Stack=true -Djava.awt.headless=true \
-Dorg.wildfly.sigterm.suspend.timeout=$drain ${HATHOR_JAVA_OPTS:-}"
# The script of the server hands signals on only in this mode.
export LAUNCH_JBOSS_IN_BACKGROUND=true

node=${HATHOR_NODE:-$(hostname)}
transactions=$node
# Their names have room for 23 characters; a pod's name differs in the last ones.
if [ ${#transactions} -gt 23 ]; then transactions=${transactions: -23}; fi
"$home/server/bin/standalone.sh" \
  -Djboss.server.base.dir="$work" \
  -Djboss.node.name="$node" \
  -Dhathor.cluster.node-id="${HATHOR_CLUSTER_NODE_ID:-$transactions}" \
  -Djboss.bind.address="${HATHOR_BIND:-0.0.0.0}" \
  -Djboss.bind.address.management="${HATHOR_BIND_MANAGEMENT:-0.0.0.0}" \
  -Djboss.bind.address.private="${HATHOR_BIND_CLUSTER:-$(own_address)}" \
  -Dhathor.log.plain="${HATHOR_LOG_PLAIN:-OFF}" \
  -Dhathor.log.json="${HATHOR_LOG_JSON:-INFO}" \
  -Dhathor.data.dir="$data" \
  -Dhathor.secrets.dir="$secrets" \
  "$@" &
server=$!
trap 'kill -TERM "$server" 2>/dev/null || true' TERM INT

# A server without its application is of no use: end, so that whoever started us can see and restart us.
while kill -0 "$server" 2>/dev/null && [ ! -e "$deployment.deployed" ]; do
  if [ -e "$deployment.failed" ]; then
    echo "Hathor was not deployed; the reason stands above." >&2
    kill -TERM "$server" 2>/dev/null || true
    wait "$server" || true
    exit 1
  fi
  sleep 0.5 &
  wait $! || true
done

# A signal ends the wait, not the server: it first finishes the requests in flight, up to $drain seconds.
status=0
while kill -0 "$server" 2>/dev/null; do
  wait "$server" && status=0 || status=$?
done
exit "$status"
