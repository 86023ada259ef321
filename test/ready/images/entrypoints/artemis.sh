#!/bin/bash
# As the official image: makes its instance on the first start, and runs it.
set -euo pipefail
instance=/var/lib/artemis-instance
if [[ ! -e "$instance/bin/artemis" ]]; then
  /opt/artemis/bin/artemis create --user artemis --password artemis --require-login --silent --http-host 0.0.0.0 "$instance"
fi
exec "$instance/bin/artemis" run
