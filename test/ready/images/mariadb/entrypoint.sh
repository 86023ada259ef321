#!/bin/bash
# The two phases of the official image: a temporary server that listens on its socket only is set up, stopped, and then
# the real one starts. `mysqladmin ping` asks over the socket, and is answered by the wrong one.
#
#   MARIADB_ROOT_PASSWORD      required
#   MARIADB_DATABASE           made where it is set
#
# As in the official image, both may begin with MYSQL_ instead.
set -euo pipefail

MARIADB_ROOT_PASSWORD="${MARIADB_ROOT_PASSWORD:-${MYSQL_ROOT_PASSWORD:-}}"
MARIADB_DATABASE="${MARIADB_DATABASE:-${MYSQL_DATABASE:-}}"

data=/var/lib/mysql
socket=/run/mysqld/mysqld.sock

if [[ "$(id -u)" == 0 ]]; then
  mkdir -p "$data" /run/mysqld
  chown -R mysql:mysql "$data" /run/mysqld
  exec gosu mysql "$0" "$@"
fi

if [[ ! -d "$data/mysql" ]]; then
  mariadb-install-db --datadir="$data" --auth-root-authentication-method=normal --skip-test-db >/dev/null
  mariadbd --datadir="$data" --socket="$socket" --skip-networking &
  temporary=$!
  until mariadb-admin --socket="$socket" -uroot ping >/dev/null 2>&1; do sleep 0.1; done
  mariadb --socket="$socket" -uroot <<SQL
CREATE USER 'root'@'%' IDENTIFIED BY '$MARIADB_ROOT_PASSWORD';
GRANT ALL ON *.* TO 'root'@'%' WITH GRANT OPTION;
ALTER USER 'root'@'localhost' IDENTIFIED BY '$MARIADB_ROOT_PASSWORD';
CREATE DATABASE IF NOT EXISTS \`${MARIADB_DATABASE:-test}\`;
SQL
  for script in /docker-entrypoint-initdb.d/*; do
    case "$script" in
      *.sh) . "$script" ;;
      *.sql) mariadb --socket="$socket" -uroot -p"$MARIADB_ROOT_PASSWORD" "${MARIADB_DATABASE:-test}" <"$script" ;;
    esac
  done
  mariadb-admin --socket="$socket" -uroot -p"$MARIADB_ROOT_PASSWORD" shutdown
  wait "$temporary"
fi
exec mariadbd --datadir="$data" --socket="$socket" --bind-address=0.0.0.0
