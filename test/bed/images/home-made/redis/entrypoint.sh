#!/bin/sh
# Does what a user can tell of the official image's entrypoint:
# flags alone or a configuration file mean redis-server; the server runs as user redis and owns /data;
# anything else is run as it is.
set -eu

case "${1:-}" in
  -* | *.conf) set -- redis-server "$@" ;;
esac

if [ "$1" = redis-server ]; then
  # The official image is built so that this is the default; here it is a flag, before the user's own.
  shift
  case "${1:-}" in
    --version | -v | --help | -h) exec redis-server "$1" ;;
    *.conf) config=$1; shift; set -- redis-server "$config" --protected-mode no "$@" ;;
    *) set -- redis-server --protected-mode no "$@" ;;
  esac
  if [ "$(id -u)" = 0 ]; then
    chown -R redis:redis .
    exec gosu redis "$@"
  fi
fi
exec "$@"
