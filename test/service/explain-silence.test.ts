import { describe, expect, test } from "vitest";
import type { Listener } from "../../src/ports/running-service.ts";
import { tcpPort } from "../../src/request/container-port.ts";
import { explainSilence } from "../../src/service/explain-silence.ts";
import type { Topic } from "../../src/topics.ts";

/** `0.0.0.0:80` or, with the brackets of a URL, `[::]:80`. */
function listener(text: string): Listener {
  const [, ip = "", port] = text.match(/^\[?(.*?)\]?:(\d+)$/) ?? [];
  return { ip, port: Number(port) };
}

describe("a port that does not answer, compared with what the container listens on", () => {
  test.each<[string, number[], string[] | undefined, string, Topic, RegExp]>([
    [
      "nobody can tell",
      [7000],
      undefined,
      "",
      "Nothing listens on the port",
      /^Its last lines .*wait: \{tcp: <port>\}\.$/,
    ],
    [
      "nothing yet",
      [7000],
      [],
      "nothing listens on port 7000 in its container",
      "Nothing listens on the port",
      /longer `timeout`/,
    ],
    [
      "another port",
      [7000],
      ["0.0.0.0:7001"],
      "it listens on 7001, not on 7000",
      "Listens on another port",
      /first in its `ports`, or set wait: \{tcp: 7001\}/,
    ],
    [
      "several others, on both families",
      [7000],
      ["[::]:9000", "0.0.0.0:8092", "[::]:8092"],
      "it listens on 8092 and 9000, not on 7000",
      "Listens on another port",
      /wait: \{tcp: 8092\}/,
    ],
    [
      "its loopback",
      [1883],
      ["127.0.0.1:1883"],
      "it listens on 127.0.0.1:1883 only",
      "Nothing listens on the port",
      /0\.0\.0\.0/,
    ],
    [
      "its loopback of both families, and another port for all",
      [1883],
      ["127.0.0.1:1883", "[::1]:1883", "0.0.0.0:9001"],
      "it listens on 127.0.0.1:1883 and [::1]:1883 only",
      "Nothing listens on the port",
      /0\.0\.0\.0/,
    ],
    [
      "its loopback, on another port",
      [1883],
      ["127.0.0.1:9001"],
      "it listens on 127.0.0.1:9001 only, not on 1883",
      "Nothing listens on the port",
      /last lines/,
    ],
    [
      "the very port",
      [8091],
      ["0.0.0.0:8091", "0.0.0.0:9000"],
      "it does listen on 8091",
      "Wrong answer on the port",
      /`wait: tcp`/,
    ],
    [
      "the very port of one address",
      [8091],
      ["172.18.0.2:8091"],
      "it does listen on 8091",
      "Wrong answer on the port",
      /`wait: tcp`/,
    ],
    [
      "the very port, also for all",
      [8091],
      ["127.0.0.1:8091", "[::]:8091"],
      "it does listen on 8091",
      "Wrong answer on the port",
      /`wait: tcp`/,
    ],
    [
      "one of two",
      [80, 81],
      ["0.0.0.0:80"],
      "it listens on 80, not on 81",
      "Nothing listens on the port",
      /last lines/,
    ],
    [
      "none of three",
      [80, 81, 82],
      ["0.0.0.0:90"],
      "it listens on 90, not on 80, 81 and 82",
      "Listens on another port",
      /wait: \{tcp: 90\}/,
    ],
  ])("%s", (_, asked, listens, sentence, topic, hint) => {
    const explained = explainSilence(asked.map(tcpPort), listens?.map(listener));
    expect(explained.sentence).toBe(sentence);
    expect(explained.topic).toBe(topic);
    expect(explained.hint).toMatch(hint);
  });
});
