import { describe, expect, test } from "vitest";
import {
  sharedNames,
  warnOfSharedNames,
} from "../../../../src/backend/docker/network/warn-of-shared-names.ts";
import { inMemoryEngine } from "../../../fakes/engine/in-memory-engine.ts";
import { recordingLog } from "../../../fakes/recording-log.ts";
import { someContainer } from "../../../fakes/some-container.ts";
import { aService } from "../../../stories/a-start.ts";

const NETWORK = "n1";

const holder = (given: {
  name?: string;
  aliases?: string[];
  networkId?: string;
  labels?: Record<string, string>;
}) =>
  someContainer({
    name: given.name ?? "abc_redis7_123456",
    labels: given.labels ?? {},
    networks: [
      {
        networkName: "github_network",
        networkId: given.networkId ?? NETWORK,
        ipv4: "172.18.0.2",
        ipv6: "",
        macAddress: "",
        aliases: given.aliases ?? [],
      },
    ],
  });

describe("a name on the job's network that a native service has, too", () => {
  const db = { name: "db", aliases: ["database"] };
  test.each([
    ["as its alias", holder({ aliases: ["db"] }), ["db"]],
    ["in another case", holder({ aliases: ["DB"] }), ["db"]],
    ["as an alias of ours", holder({ aliases: ["database"] }), ["database"]],
    ["as the container's name", holder({ name: "db" }), ["db"]],
    ["on another network", holder({ aliases: ["db"], networkId: "n2" }), []],
    ["of another name", holder({ aliases: ["cache"] }), []],
    [
      "of ours, which is refused elsewhere",
      holder({ aliases: ["db"], labels: { "sibling-services.session": "x" } }),
      [],
    ],
  ])("%s", (_, other, expected) => {
    expect(sharedNames([db], [other], NETWORK).map(({ name }) => name)).toEqual(expected);
  });

  test("is a notice that names both, and only on a network that is not ours", async () => {
    for (const isOurs of [true, false]) {
      const engine = inMemoryEngine();
      const log = recordingLog();
      const networkId = await engine.networks.create({ name: "github_network", labels: {} });
      const network = await engine.networks.inspect(networkId);
      if (network === undefined) throw new Error("it has just been made");
      engine.networks.inspect = async () => ({ ...network, containerIds: ["c1"] });
      engine.containers.inspect = async () => holder({ aliases: ["db"], networkId });
      await warnOfSharedNames([aService("db")], { network: { network, isOurs } }, { engine, log });
      expect(log.lines).toEqual(
        isOurs
          ? []
          : [
              expect.stringMatching(
                /^notice: db is also a name of container abc_redis7_123456 on network github_network/,
              ),
            ],
      );
    }
  });
});
