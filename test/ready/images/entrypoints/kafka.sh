#!/bin/bash
# As apache/kafka: a broker and controller in one, which advertises localhost unless its environment says otherwise.
set -euo pipefail

run=(java -Xmx384m -Xms128m -XX:TieredStopAtLevel=1 -cp '/opt/kafka/libs/*')
settings=/tmp/server.properties
cat >"$settings" <<PROPERTIES
node.id=1
process.roles=broker,controller
controller.quorum.voters=1@localhost:9093
listeners=PLAINTEXT://:9092,CONTROLLER://:9093
advertised.listeners=${KAFKA_ADVERTISED_LISTENERS:-PLAINTEXT://localhost:9092}
controller.listener.names=CONTROLLER
listener.security.protocol.map=CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT
log.dirs=/tmp/kraft-combined-logs
offsets.topic.replication.factor=1
transaction.state.log.replication.factor=1
transaction.state.log.min.isr=1
group.initial.rebalance.delay.ms=0
PROPERTIES
"${run[@]}" kafka.tools.StorageTool format --ignore-formatted -t 5L6g3nShT-eMCtK--X86sw -c "$settings"
exec "${run[@]}" kafka.Kafka "$settings"
