#!/bin/bash
# As images on Alpine do: one process tree in the foreground, with a spool of its own.
set -euo pipefail
chmod 711 /var/spool/smtpd
exec smtpd -d
