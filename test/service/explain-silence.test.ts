import { describe, expect, test } from "vitest";
import type { Listener } from "../../src/ports/running-service.ts";
import type { Silence } from "../../src/readiness/silence.ts";
import { tcpPort } from "../../src/request/container-port.ts";
import { explainSilence } from "../../src/service/explain-silence.ts";

/** `0.0.0.0:80` or, with the brackets of a URL, `[::]:80`. */
function listener(text: string): Listener {
  const [, ip = "", port] = text.match(/^\[?(.*?)\]?:(\d+)$/) ?? [];
  return { ip, port: Number(port) };
}

describe("a port that does not answer, compared with what the container listens on", () => {
  test.each<[string, number[], string[] | undefined, Silence["kind"], string]>([
    ["nobody can tell", [7000], undefined, "unknown", ""],
    ["nothing yet", [7000], [], "not-open-yet", "nothing listens on its port 7000 yet"],
    ["nothing yet on several", [80, 81], [], "not-open-yet", "nothing listens on its ports 80 and 81 yet"],
    ["another port", [7000], ["0.0.0.0:7001"], "elsewhere", "it listens on 7001, not on 7000"],
    [
      "several others, on both families",
      [7000],
      ["[::]:9000", "0.0.0.0:8092", "[::]:8092"],
      "elsewhere",
      "it listens on 8092 and 9000, not on 7000",
    ],
    ["its loopback", [1883], ["127.0.0.1:1883"], "on-its-loopback", "it listens on 127.0.0.1:1883 only"],
    [
      "its loopback of both families, and another port for all",
      [1883],
      ["127.0.0.1:1883", "[::1]:1883", "0.0.0.0:9001"],
      "on-its-loopback",
      "it listens on 127.0.0.1:1883 and [::1]:1883 only",
    ],
    [
      "its loopback, on another port",
      [1883],
      ["127.0.0.1:9001"],
      "elsewhere-on-its-loopback",
      "it listens on 127.0.0.1:9001 only, not on 1883",
    ],
    ["the very port", [8091], ["0.0.0.0:8091", "0.0.0.0:9000"], "listens", "it does listen on 8091"],
    ["the very port of one address", [8091], ["172.18.0.2:8091"], "listens", "it does listen on 8091"],
    [
      "the very port, also for all",
      [8091],
      ["127.0.0.1:8091", "[::]:8091"],
      "listens",
      "it does listen on 8091",
    ],
    ["one of two", [80, 81], ["0.0.0.0:80"], "elsewhere", "it listens on 80, not on 81"],
    ["none of three", [80, 81, 82], ["0.0.0.0:90"], "elsewhere", "it listens on 90, not on 80, 81 and 82"],
  ])("%s", (_, asked, listens, kind, sentence) => {
    const explained = explainSilence(asked.map(tcpPort), listens?.map(listener));
    expect(explained).toMatchObject({ kind, sentence });
  });

  test("with the ports that are open to others, lowest first", () => {
    const listens = ["[::]:9000", "127.0.0.1:1", "0.0.0.0:8092"].map(listener);
    expect(explainSilence([tcpPort(7000)], listens).open).toEqual([8092, 9000]);
  });
});
