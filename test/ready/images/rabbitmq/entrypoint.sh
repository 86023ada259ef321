#!/bin/bash
# As the official image: started by root, the server runs as its own user, and makes its Erlang cookie when it comes up.
# A command of root's that comes before makes one that the server may not read.
set -euo pipefail
if [[ "$(id -u)" == 0 && "${1:-}" == rabbitmq* ]]; then
  if [[ "$1" == rabbitmq-server ]]; then
    mkdir -p /var/lib/rabbitmq /var/log/rabbitmq
    find /var/lib/rabbitmq /var/log/rabbitmq \! -user rabbitmq -exec chown rabbitmq '{}' +
  fi
  exec gosu rabbitmq "$0" "$@"
fi
exec "$@"
