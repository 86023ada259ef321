import { describe, expect, test } from "vitest";
import type { ReachablePort } from "../../src/report/reachable-service.ts";
import { parseContainerPort } from "../../src/request/container-port.ts";
import type { PortRequest, WaitCondition } from "../../src/request/request.ts";
import { portRemarks } from "../../src/service/port-remarks.ts";
import { plainImage } from "../fakes/engine/in-memory-engine.ts";
import { knownService } from "../readiness/presets/known-service.ts";
import { aService } from "../stories/a-start.ts";

type Text = `${number}/${"tcp" | "udp"}`;

function parsed(text: string) {
  const port = parseContainerPort(text);
  if (port === undefined) throw new Error(`${text} is not a port`);
  return port;
}

/** What is said of ports that are handed out in this order; `!` marks one that is proven. */
function remarks(
  ports: readonly (Text | `${Text}!`)[],
  given: { declared?: Text[]; exposed?: Text[]; image?: string; wait?: WaitCondition[] } = {},
): string[] {
  const declared = (given.declared ?? []).map(
    (text): PortRequest => ({ containerPort: parsed(text), hostPort: undefined, hostIp: undefined }),
  );
  const found = ports.map((text): ReachablePort => {
    const isProven = text.endsWith("!");
    return { containerPort: parsed(text.replace("!", "")), host: "h", port: 1, route: "alias", isProven };
  });
  const service = { ...aService("db"), ports: declared, wait: given.wait };
  const preset = knownService(given.image ?? "unknown");
  const image = plainImage({ exposedPorts: (given.exposed ?? []).map(parsed) });
  return portRemarks({ service, image, preset }, found).map(({ level, sentence }) => `${level}: ${sentence}`);
}

describe("of ports that are handed out is logged", () => {
  test("nothing where all are proven", () => {
    expect(remarks(["1/tcp!", "2/tcp!"], { declared: ["1/tcp", "2/tcp"] })).toEqual([]);
  });

  test("which of the declared ones nothing listens on", () => {
    expect(remarks(["1/tcp!", "2/tcp", "3/tcp"], { declared: ["1/tcp", "2/tcp", "3/tcp"] })).toEqual([
      expect.stringMatching(/^notice: db: nothing listens on 2\/tcp, 3\/tcp yet; .* unproven/),
    ]);
  });

  test("that udp cannot be proven, even if it is the only one and not declared", () => {
    const told = [expect.stringMatching(/^warning: db: 53\/udp cannot be proven .* unproven$/)];
    expect(remarks(["53/tcp!", "53/udp"], { declared: ["53/tcp", "53/udp"] })).toEqual(told);
    expect(remarks(["53/udp"], { exposed: ["53/udp"] })).toEqual(told);
  });

  test("nothing of further ports that only the image names", () => {
    expect(remarks(["1/tcp!", "2/udp"], { exposed: ["1/tcp", "2/udp"] })).toEqual([]);
  });

  test("which of several exposed ones is taken for its port", () => {
    const exposed: Text[] = ["4369/tcp", "5672/tcp"];
    expect(remarks(["5672/tcp!", "4369/tcp"], { exposed })).toEqual([
      expect.stringMatching(
        /^notice: db: its image exposes 4369\/tcp, 5672\/tcp, of which 5672\/tcp is used .*`ports`$/,
      ),
    ]);
    expect(remarks(["5672/tcp!"], { exposed, declared: ["5672/tcp"] })).toEqual([]);
    expect(remarks(["5432/tcp!"], { exposed, image: "postgres" })).toEqual([]);
    expect(remarks(["5672/tcp!"], { exposed, wait: [{ kind: "tcp", port: parsed("5672") }] })).toEqual([]);
    expect(remarks(["5672/tcp!"], { exposed: ["5672/tcp"] })).toEqual([]);
  });
});
