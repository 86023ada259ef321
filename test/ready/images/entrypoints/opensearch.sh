#!/bin/bash
# One node, compiled from a few lines at the start, because the distribution is not in a package registry.
set -euo pipefail
if [[ "$(id -u)" == 0 ]]; then
  chown -R opensearch /opt/data
  exec gosu opensearch "$0" "$@"
fi
exec java -Xmx512m -Xms256m -XX:TieredStopAtLevel=1 -cp '/opt/opensearch/*:/opt' Start
