import { describe, expect, test } from "vitest";
import type { ReachableService } from "../../../src/report/reachable-service.ts";
import { forgetHosts, writeHosts } from "../../../src/session/hosts/write-hosts.ts";
import { recordingLog } from "../../fakes/recording-log.ts";

const OURS = "0123456789ab";
const OTHER = "ba9876543210";
const own = "127.0.0.1 localhost\n";

const service = { name: "postgres", ip: "172.18.0.2" } as ReachableService;
const session = { id: OURS };
const besideTheNetwork = { lacksNames: true };
const onTheNetwork = { lacksNames: false };

/** A machine whose /etc/hosts has this text, and whose daemon holds containers of these sessions. */
function machine(text: string, living: readonly string[] = []) {
  const state = { text };
  const hostsFile = {
    read: () => state.text,
    append: (lines: string) => {
      state.text += lines;
    },
    remove: (isGone: (line: string) => boolean) => {
      const kept = state.text.split("\n").filter((line) => !isGone(line));
      state.text = kept.join("\n");
    },
  };
  const inventory = { hasSession: async (id: string) => living.includes(id) };
  const log = recordingLog();
  return { state, log, tools: { hostsFile, inventory, log } };
}

describe("names of services in /etc/hosts", () => {
  test("are there from main to post, and the file is as before", async () => {
    const { state, log, tools } = machine(own);
    await writeHosts([service], session, besideTheNetwork, tools);
    expect(state.text).toBe(`${own}172.18.0.2 postgres # sibling-services ${OURS}\n`);
    forgetHosts(OURS, tools.hostsFile, log);
    expect(state.text).toBe(own);
  });

  test("are not needed on the services' network", async () => {
    const { state, tools } = machine(own);
    await writeHosts([service], session, onTheNetwork, tools);
    expect(state.text).toBe(own);
  });

  test.each([
    ["the user's", "10.0.0.1 postgres db\n", []],
    ["a mark's that no session wrote", "10.0.0.1 postgres # sibling-services were here\n", []],
    ["another job's", `172.19.0.2 postgres # sibling-services ${OTHER}\n`, [OTHER]],
  ])("leave %s name alone, and say so", async (_, line, living) => {
    const { state, log, tools } = machine(own + line, living);
    await writeHosts([service], session, besideTheNetwork, tools);
    expect(state.text).toBe(own + line);
    expect(log.lines.join("\n")).toContain("postgres is 1");
  });

  test("take the place of a job's that left no container", async () => {
    const { state, tools } = machine(`${own}172.19.0.2 postgres # sibling-services ${OTHER}\n`);
    await writeHosts([service], session, besideTheNetwork, tools);
    expect(state.text).toBe(`${own}172.18.0.2 postgres # sibling-services ${OURS}\n`);
  });

  test("a file that cannot be written fails no job", async () => {
    const { log, tools } = machine(own);
    const append = () => {
      throw new Error("EACCES");
    };
    await writeHosts([service], session, besideTheNetwork, {
      ...tools,
      hostsFile: { ...tools.hostsFile, append },
    });
    expect(log.lines.join("\n")).toContain("/etc/hosts cannot be written (EACCES)");
  });
});
