#!/bin/bash
# As the images of Bitnami and of osixia: a temporary server that listens on the real port is filled, stopped, and then
# the real one starts. Only its log tells the two apart.
set -euo pipefail

port="${LDAP_PORT_NUMBER:-389}"
urls="ldap://:$port/ ldapi:///"
suffix=dc=example,dc=org
if [[ ! -e /var/lib/ldap/data.mdb ]]; then
  slapd -h "$urls" -f /etc/ldap/slapd.conf
  until ldapsearch -x -H "ldap://127.0.0.1:$port" -s base -b '' >/dev/null 2>&1; do sleep 0.1; done
  ldapadd -x -H "ldap://127.0.0.1:$port" -D "cn=admin,$suffix" -w secret <<LDIF
dn: $suffix
objectClass: dcObject
objectClass: organization
o: example
dc: example
LDIF
  sleep 2
  pid="$(cat /var/run/slapd.pid)"
  kill "$pid"
  while kill -0 "$pid" 2>/dev/null; do sleep 0.1; done
  sleep 1
fi
echo 'openldap INFO  ==> ** Starting slapd **'
exec slapd -h "$urls" -f /etc/ldap/slapd.conf -d 256
