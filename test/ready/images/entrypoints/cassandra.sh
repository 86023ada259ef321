#!/bin/bash
# As the official image: one node that listens for its clients everywhere, from the jars of the distribution.
set -euo pipefail
opens=()
for package in \
  java.base/{java.io,java.lang,java.lang.module,java.lang.reflect,java.math,java.net,java.nio,java.nio.charset,java.nio.file.spi,java.util,java.util.concurrent,java.util.concurrent.atomic} \
  java.base/{jdk.internal.loader,jdk.internal.misc,jdk.internal.ref,jdk.internal.reflect,jdk.internal.math,jdk.internal.module,jdk.internal.util.jar,sun.nio.ch} \
  java.rmi/{sun.rmi.registry,sun.rmi.server,sun.rmi.transport,sun.rmi.transport.tcp} \
  java.sql/java.sql java.logging/java.util.logging jdk.management/com.sun.management.internal; do
  opens+=(--add-opens "$package=ALL-UNNAMED" --add-exports "$package=ALL-UNNAMED")
done
exec java -Xms512m -Xmx512m -Xss512k -XX:TieredStopAtLevel=1 "${opens[@]}" \
  -Dcassandra.config=file:///opt/cassandra.yaml -Dcassandra.storagedir=/var/lib/cassandra \
  -Dcassandra.skip_wait_for_gossip_to_settle=0 -Dcassandra-foreground=yes \
  -cp '/opt/cassandra/*' org.apache.cassandra.service.CassandraDaemon
