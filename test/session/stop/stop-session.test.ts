import { describe, expect, test } from "vitest";
import { aPost, DB, FOUND } from "./a-stop.ts";

const never = () => new Promise<never>(() => {});

/** The lines that are there after so many milliseconds. */
async function linesAfter(ms: number, { clock, log }: ReturnType<typeof aPost>): Promise<string[]> {
  await clock.advance(ms);
  return [...log.lines];
}

describe("what the backend does not answer in time is left out:", () => {
  const LATE = /the daemon took too long$/;

  test("the services' states after five seconds, and nothing is said of what comes later", async () => {
    const post = aPost();
    post.backend.state = () => post.clock.sleep(6_000).then(() => undefined);
    const stopped = post.stop({ handedOver: [DB] });
    expect(await linesAfter(4_999, post)).toEqual([]);
    expect(await linesAfter(1, post)).toContainEqual(
      "warning: could not check whether the services were still running: the daemon took too long",
    );
    await stopped;
    const lines = [...post.log.lines];
    expect(await linesAfter(10_000, post)).toEqual(lines);
  });

  test("a dead service's last lines, within the same five seconds", async () => {
    const post = aPost();
    post.backend.state = async () => undefined;
    post.backend.lastLogLines = () => post.clock.sleep(6_000).then(() => ["too late"]);
    void post.stop({ handedOver: [DB] });
    const lines = await linesAfter(5_000, post);
    expect(lines).toContainEqual(expect.stringMatching(LATE));
    expect(await linesAfter(10_000, post)).toEqual(lines);
  });

  test.each(["services", "lastLogLines"] as const)("the logs after ten seconds (%s)", async (name) => {
    const post = aPost();
    const late = name === "services" ? [FOUND] : ["too late"];
    post.backend[name] = () => post.clock.sleep(11_000).then(() => late) as Promise<never>;
    void post.stop({ logs: "always" });
    expect(await linesAfter(9_999, post)).toEqual([]);
    const lines = await linesAfter(1, post);
    expect(lines[0]).toBe("warning: could not print the services' logs: the daemon took too long");
    expect(await linesAfter(10_000, post)).toEqual(lines);
  });

  test("a log that fails too late says nothing either", async () => {
    const post = aPost();
    post.backend.lastLogLines = () => post.clock.sleep(11_000).then(() => Promise.reject(new Error("gone")));
    void post.stop({ logs: "always" });
    const lines = await linesAfter(10_000, post);
    expect(await linesAfter(10_000, post)).toEqual(lines);
  });

  test("the removal thirty seconds after post began", async () => {
    const post = aPost();
    post.backend.state = never;
    post.backend.remove = never;
    const stopped = post.stop({ handedOver: [DB] });
    await post.clock.advance(5_000);
    const lines = await linesAfter(24_999, post);
    expect(lines).toHaveLength(1);
    expect((await linesAfter(1, post)).slice(1)).toEqual([
      "warning: cleanup did not finish; the next job on this daemon will remove the rest: the daemon took too long",
      "info: removed nothing in 30000 ms",
    ]);
    expect(await stopped).toBe("left-some");
  });
});

test.each([
  ["at once if main has ended", true, 0],
  ["after three quiet seconds if a call of main may still be under way", false, 3_000],
])("the removal ends %s, and its last round begins after 27 seconds", async (_, hasMainEnded, quietMs) => {
  const { beginsAtMs, stop, patiences } = aPost();
  await stop({ hasMainEnded });
  expect(patiences).toMatchObject([{ untilMs: beginsAtMs + 27_000, quietMs, network: "removed" }]);
});

test.each([
  [{}, "removed nothing in 0 ms"],
  [{ containers: 1, volumes: 1 }, "removed 1 container, 1 volume in 0 ms"],
  [{ containers: 2, networks: 2, volumes: 3 }, "removed 2 containers, 2 networks, 3 volumes in 0 ms"],
] as const)("what was removed is counted: %j", async (removal, sentence) => {
  const { stop, removes, log } = aPost();
  removes(removal);
  expect(await stop({})).toBe("removed");
  expect(log.lines).toEqual([`info: ${sentence}`]);
});

test("what is still there is named, and returned", async () => {
  const { stop, removes, log } = aPost();
  removes({ failures: ["network n: in use"] });
  expect(await stop({})).toBe("left-some");
  expect(log.lines).toContain("warning: could not remove network n: in use");
});

test("a removal that fails has left some", async () => {
  const { stop, backend } = aPost();
  backend.remove = () => Promise.reject(new Error("ECONNRESET"));
  expect(await stop({})).toBe("left-some");
});
