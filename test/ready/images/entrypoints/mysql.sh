#!/bin/bash
# As the official image: a temporary server that listens on its socket only is set up, stopped, and then the real one
# starts, with the X protocol's port before the port of clients.
set -euo pipefail

data=/var/lib/mysql
socket=/var/run/mysqld/mysqld.sock
root=(mysql --no-defaults --socket="$socket" -uroot)

if [[ "$(id -u)" == 0 ]]; then
  mkdir -p "$data" /var/run/mysqld
  chown -R mysql:mysql "$data" /var/run/mysqld
  exec gosu mysql "$0" "$@"
fi

if [[ ! -d "$data/mysql" ]]; then
  if [[ -z "${MYSQL_ROOT_PASSWORD:-}" ]]; then
    echo '[ERROR] [Entrypoint]: Database is uninitialized and password option is not specified' >&2
    exit 1
  fi
  mysqld --no-defaults --datadir="$data" --initialize-insecure
  mysqld --no-defaults --datadir="$data" --socket="$socket" --daemonize --skip-networking --mysqlx=OFF \
    --pid-file=/var/run/mysqld/mysqld.pid --log-error=/var/run/mysqld/error.log
  "${root[@]}" <<SQL
CREATE USER 'root'@'%' IDENTIFIED BY '$MYSQL_ROOT_PASSWORD';
GRANT ALL ON *.* TO 'root'@'%' WITH GRANT OPTION;
CREATE DATABASE IF NOT EXISTS \`${MYSQL_DATABASE:-test}\`;
SQL
  for script in /docker-entrypoint-initdb.d/*; do
    case "$script" in
      *.sh) . "$script" ;;
      *.sql) "${root[@]}" "${MYSQL_DATABASE:-test}" <"$script" ;;
    esac
  done
  "${root[@]}" -e "ALTER USER 'root'@'localhost' IDENTIFIED BY '$MYSQL_ROOT_PASSWORD'"
  mysqladmin --no-defaults --socket="$socket" -uroot -p"$MYSQL_ROOT_PASSWORD" shutdown
  while [[ -e /var/run/mysqld/mysqld.pid ]]; do sleep 0.1; done
fi
exec mysqld --no-defaults --datadir="$data" --socket="$socket" "$@"
