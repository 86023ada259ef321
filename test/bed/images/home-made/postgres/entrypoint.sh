#!/bin/bash
# Does what a user can tell of the official image's entrypoint, in the same two phases: a temporary
# server that listens on the unix socket only runs the set-up, is stopped, and then the real one starts.
# A readiness check that asks over the unix socket is answered by the wrong one.
#
#   POSTGRES_PASSWORD          required, unless POSTGRES_HOST_AUTH_METHOD=trust
#   POSTGRES_USER              superuser, default postgres
#   POSTGRES_DB                database, default the user's name
#   POSTGRES_INITDB_ARGS       more arguments for initdb
#   POSTGRES_HOST_AUTH_METHOD  default scram-sha-256
#   SIBLING_INIT_SLEEP_SECONDS ours, for tests: lengthens the temporary phase
set -euo pipefail

main() {
  if [[ "${1:-}" == -* ]]; then
    set -- postgres "$@"
  fi
  if [[ "${1:-}" == postgres ]]; then
    run_server "$@"
  fi
  exec "$@"
}

run_server() {
  case "${2:-}" in
    -V | --version | -\? | --help) exec "$@" ;;
  esac
  if [[ "$(id -u)" == 0 ]]; then
    mkdir -p "$PGDATA"
    chown -R postgres:postgres "$PGDATA" /var/run/postgresql
    chmod 700 "$PGDATA"
    exec gosu postgres "$0" "$@"
  fi
  if [[ -s "$PGDATA/PG_VERSION" ]]; then
    printf '\nPostgreSQL Database directory appears to contain a database; Skipping initialization\n\n'
  else
    initialize "${@:2}"
    printf '\nPostgreSQL init process complete; ready for start up.\n\n'
  fi
  exec "$@"
}

initialize() {
  export POSTGRES_USER="${POSTGRES_USER:-postgres}"
  export POSTGRES_DB="${POSTGRES_DB:-$POSTGRES_USER}"
  local auth_method="${POSTGRES_HOST_AUTH_METHOD:-scram-sha-256}"
  require_password "$auth_method"

  # shellcheck disable=SC2086 # several arguments in one variable, as with the official image
  initdb --username="$POSTGRES_USER" --pwfile=<(printf '%s\n' "${POSTGRES_PASSWORD:-}") ${POSTGRES_INITDB_ARGS:-}
  printf '\nhost all all all %s\n' "$auth_method" >>"$PGDATA/pg_hba.conf"

  PGUSER="$POSTGRES_USER" pg_ctl --wait start --options="-c listen_addresses='' ${*@Q}"
  if [[ "$POSTGRES_DB" != postgres ]]; then
    query --dbname=postgres --set=db="$POSTGRES_DB" <<<'CREATE DATABASE :"db";'
  fi
  run_scripts /docker-entrypoint-initdb.d/*
  sleep "${SIBLING_INIT_SLEEP_SECONDS:-0}"
  pg_ctl --mode=fast --wait stop
}

require_password() {
  if [[ -z "${POSTGRES_PASSWORD:-}" && "$1" != trust ]]; then
    cat >&2 <<'MESSAGE'
Error: Database is uninitialized and superuser password is not specified.
       You must specify POSTGRES_PASSWORD to a non-empty value for the
       superuser. For example, "-e POSTGRES_PASSWORD=password" on "docker run".
MESSAGE
    exit 1
  fi
}

run_scripts() {
  local script
  for script in "$@"; do
    case "$script" in
      *.sh)
        printf '%s: running %s\n' "$0" "$script"
        if [[ -x "$script" ]]; then "$script"; else . "$script"; fi
        ;;
      *.sql)
        printf '%s: running %s\n' "$0" "$script"
        query --dbname="$POSTGRES_DB" --file="$script"
        ;;
    esac
  done
}

query() {
  psql --set=ON_ERROR_STOP=1 --no-password --no-psqlrc --username="$POSTGRES_USER" "$@"
}

main "$@"
