import { distribution, goProgram, jars } from "../images/plantings.ts";
import { rabbitmqRecipe } from "../images/rabbitmq/recipe.ts";
import { entrypoint, java } from "../images/scripts.ts";
import { serverImage } from "../images/server/server-image.ts";
import { smallServer } from "./small-servers.ts";
import type { TriedServer } from "./tried-server.ts";

const openldapRecipe = serverImage({
  name: "openldap:2.5",
  packages: ["slapd", "ldap-utils"],
  exposes: "389 636 1389 1636",
  volumes: ["/var/lib/ldap"],
  folders: ["var/run/slapd"],
  entrypoint: entrypoint("openldap"),
  files: {
    "etc/ldap/slapd.conf": `include /etc/ldap/schema/core.schema
pidfile /var/run/slapd.pid
modulepath /usr/lib/ldap
moduleload back_mdb
database mdb
suffix "dc=example,dc=org"
rootdn "cn=admin,dc=example,dc=org"
rootpw secret
directory /var/lib/ldap
`,
  },
});

export const brokers: readonly TriedServer[] = [
  {
    title: "RabbitMQ",
    version: "3.10",
    image: "of-debian/rabbitmq:3.10",
    recipe: rabbitmqRecipe,
    ports: [5672],
    healthCommand: "rabbitmq-diagnostics -q ping",
    operation: { kind: "amqp" },
  },
  {
    title: "Kafka",
    version: "4.1.1",
    image: "apache/kafka:4.1",
    recipe: serverImage({
      ...java("kafka:4.1"),
      exposes: "9092",
      entrypoint: entrypoint("kafka"),
      more: jars(
        "opt/kafka/libs",
        "org.apache.kafka:kafka_2.13:4.1.1",
        "org.apache.kafka:kafka-tools:4.1.1",
        "org.slf4j:slf4j-simple:1.7.36",
      ),
    }),
    ports: [9092],
    env: { KAFKA_ADVERTISED_LISTENERS: "PLAINTEXT://{server.address}" },
    healthCommand: "nc -z localhost 9092",
    operation: { kind: "kafka" },
  },
  {
    title: "NATS",
    version: "2.9",
    image: "nats:2.9",
    recipe: smallServer("nats:2.9"),
    ports: [4222],
    operation: { kind: "nats" },
  },
  {
    title: "Mosquitto",
    version: "2.0",
    image: "eclipse-mosquitto:2.0",
    recipe: smallServer("eclipse-mosquitto:2.0"),
    ports: [1883],
    operation: { kind: "mqtt" },
  },
  {
    title: "ActiveMQ Artemis",
    version: "2.40",
    image: "apache/activemq-artemis:2.40",
    recipe: serverImage({
      ...java("artemis:2.40"),
      exposes: "1883 5445 5672 8161 9404 61613 61616",
      volumes: ["/var/lib/artemis-instance"],
      entrypoint: entrypoint("artemis"),
      more: distribution("opt/artemis", "org.apache.activemq:apache-artemis:2.40.0:tar.gz:bin"),
    }),
    ports: [61616],
    operation: { kind: "stomp" },
  },
  {
    title: "ZooKeeper",
    version: "3.8",
    image: "zookeeper:3.8",
    recipe: serverImage({
      ...java("zookeeper:3.8"),
      packages: [...java("").packages, "zookeeper"],
      exposes: "2181 2888 3888 8080",
      files: { "opt/zoo.cfg": "dataDir=/data\nclientPort=2181\nadmin.enableServer=false\n" },
      volumes: ["/data"],
      command: [
        "java",
        "-Xmx256m",
        "-cp",
        "/usr/share/java/*",
        "org.apache.zookeeper.server.quorum.QuorumPeerMain",
        "/opt/zoo.cfg",
      ],
    }),
    ports: [2181],
    healthCommand: "echo srvr | nc localhost 2181 | grep Mode",
    operation: { kind: "zookeeper" },
  },
  {
    title: "OpenLDAP (Bitnami)",
    version: "2.5, in two phases",
    image: "bitnami/openldap:2.5",
    recipe: openldapRecipe,
    ports: [1389],
    env: { LDAP_PORT_NUMBER: "1389" },
    operation: { kind: "ldap" },
  },
  {
    title: "OpenLDAP (osixia)",
    version: "2.5, in two phases",
    image: "osixia/openldap:2.5",
    recipe: openldapRecipe,
    ports: [389],
    operation: { kind: "ldap" },
  },
  {
    title: "Mailpit",
    version: "1.27",
    image: "axllent/mailpit:1.27",
    recipe: serverImage({
      name: "mailpit:1.27",
      packages: ["netbase"],
      exposes: "1025 1110 8025",
      command: ["mailpit"],
      more: goProgram("github.com/axllent/mailpit@v1.27.11"),
    }),
    ports: [1025],
    operation: { kind: "smtp" },
  },
  {
    title: "OpenSMTPD",
    version: "6.8",
    image: "opensmtpd:6.8",
    recipe: serverImage({
      name: "opensmtpd:6.8",
      packages: ["opensmtpd", "libdb5.3"],
      exposes: "25",
      entrypoint: entrypoint("opensmtpd"),
      folders: ["var/spool/smtpd", "var/empty", "run/opensmtpd"],
      files: {
        "etc/passwd": [
          "root:x:0:0:root:/root:/bin/sh",
          "opensmtpd:x:998:998::/var/empty:/usr/sbin/nologin",
          "opensmtpq:x:997:997::/var/empty:/usr/sbin/nologin",
          "nobody:x:65534:65534::/nonexistent:/usr/sbin/nologin\n",
        ].join("\n"),
        "etc/group": "root:x:0:\nopensmtpd:x:998:\nopensmtpq:x:997:\nnogroup:x:65534:\n",
        "etc/smtpd.conf":
          'listen on 0.0.0.0 port 25\naction "onward" relay\nmatch from any for any action "onward"\n',
      },
    }),
    ports: [25],
    operation: { kind: "smtp" },
  },
];
