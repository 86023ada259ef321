import { judgeStompAnswer, judgeWireFormat } from "../../../../src/readiness/presets/activemq.ts";
import { judgeMetadata, judgeVersions } from "../../../../src/readiness/presets/kafka-protocol.ts";
import { judgeConnack } from "../../../../src/readiness/presets/mosquitto.ts";
import { judgeNatsGreeting } from "../../../../src/readiness/presets/nats.ts";
import { judgeAmqpAnswer } from "../../../../src/readiness/presets/rabbitmq.ts";
import { kafkaMetadata, kafkaVersions, SERVERS } from "../server-bytes.ts";
import { type AnswerRows, latin1 } from "./answer-rows.ts";

/** What brokers of messages answer. */
export const BROKERS: readonly AnswerRows[] = [
  [
    "amqp",
    judgeAmqpAnswer,
    [
      [SERVERS.amqp?.turns[0] ?? latin1(""), "ready: RabbitMQ opens a connection"],
      [latin1("AMQP\0\x01\0\0"), "ready: AMQP is served, in another version than 0-9-1"],
      [latin1("AMQP\x03\x01\0\0"), "ready: AMQP is served, in another version than 0-9-1"],
      // epmd, asked with this header, says nothing and hangs up; a heartbeat or another method is not a start.
      [latin1("\x01\0\0\0\0\0\x04\0\x0a\0\x32"), "not-ready: answers, but not as RabbitMQ does"],
      [latin1("\x08\0\0\0\0\0\0\xce"), "not-ready: answers, but not as RabbitMQ does"],
    ],
  ],
  [
    "nats",
    judgeNatsGreeting,
    [
      [SERVERS.nats?.turns[0] ?? latin1(""), "ready: NATS sends INFO"],
      [
        latin1("-ERR 'maximum connections exceeded'\r\n"),
        "not-ready: NATS says 'maximum connections exceeded'",
      ],
    ],
  ],
  [
    "mqtt",
    judgeConnack,
    [
      [latin1("\x20\x02\0\0"), "ready: MQTT connects"],
      [
        latin1("\x20\x02\0\x05"),
        "ready: the MQTT broker answers (return code 5: it wants a login or another version)",
      ],
      [latin1("\x20\x02\0\x03"), "not-ready: the MQTT broker says that it is unavailable"],
      // MQTT 5.
      [latin1("\x20\x03\0\x88\0"), "not-ready: the MQTT broker says that it is unavailable"],
    ],
  ],
  ["kafka", judgeVersions, [[kafkaVersions, "goes on"]]],
  [
    "kafka's metadata",
    judgeMetadata,
    [
      [
        kafkaMetadata([
          ["localhost", 9092],
          ["b", 9093],
        ]),
        "ready: Kafka advertises localhost:9092, b:9093",
      ],
      [kafkaMetadata([]), "not-ready: Kafka knows no broker yet"],
      [kafkaMetadata([["a\x1b[2J", 1]]), "not-ready: answers, but not as Kafka does"],
    ],
  ],
  [
    "stomp",
    judgeStompAnswer,
    [
      [latin1("CONNECTED\n"), "ready: STOMP connects"],
      [latin1("ERROR\n"), "ready: STOMP asks for a login"],
    ],
  ],
  ["openwire", judgeWireFormat, [[latin1("\0\0\x01\x06\x01ActiveMQ"), "ready: ActiveMQ offers OpenWire"]]],
];
