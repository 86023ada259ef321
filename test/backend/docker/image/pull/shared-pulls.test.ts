import { expect, test } from "vitest";
import type { PullRequest } from "../../../../../src/backend/docker/engine/images.ts";
import { type PullOrder, sharedPulls } from "../../../../../src/backend/docker/image/pull/shared-pulls.ts";
import { FakeClock } from "../../../../fakes/fake-clock.ts";
import { recordingLog } from "../../../../fakes/recording-log.ts";

const login = { username: "me", password: "p" };

/** Orders these images from a step's pulls, all at once; what the daemon was asked for. */
async function pullsOf(orders: readonly Partial<PullOrder>[], failure?: string) {
  const asked: string[] = [];
  const images = {
    pull: async ({ reference, platform }: PullRequest) => {
      asked.push(platform === undefined ? reference : `${reference} for ${platform}`);
      if (failure !== undefined) throw new Error(failure);
    },
  };
  const pull = sharedPulls({
    images,
    clock: new FakeClock(),
    log: recordingLog(),
    random: () => 0,
    isPodman: false,
  });
  const { signal } = new AbortController();
  const plain = {
    image: "app:1",
    platform: undefined,
    credentials: undefined,
    patience: "several-tries" as const,
    signal,
  };
  const pulled = orders.map((order) => pull({ ...plain, ...order }).catch((error: Error) => error.message));
  return { asked, results: await Promise.all(pulled) };
}

test.each<[string, Partial<PullOrder>[], string[]]>([
  ["of one name", [{}, {}, {}], ["app:1"]],
  [
    "of several spellings of one name",
    [{ image: "redis" }, { image: "redis:latest" }, { image: "docker.io/library/redis" }],
    ["redis:latest"],
  ],
  ["with one login", [{ credentials: login }, { credentials: { ...login } }], ["app:1"]],
])("services %s share a pull", async (_, orders, asked) => {
  expect((await pullsOf(orders)).asked).toEqual(asked);
});

test.each<[string, Partial<PullOrder>[]]>([
  ["tags", [{}, { image: "app:2" }]],
  ["registries", [{}, { image: "r.example/app:1" }]],
  ["platforms", [{}, { platform: "linux/arm64" }]],
  ["logins", [{ credentials: login }, { credentials: { ...login, username: "other" } }, {}]],
])("services with different %s do not", async (_, orders) => {
  expect((await pullsOf(orders)).asked).toHaveLength(orders.length);
});

test("of a name without a tag, only one tag is pulled; a digest stays as it is", async () => {
  const digest = `app@sha256:${"0".repeat(64)}`;
  const { asked } = await pullsOf([{ image: "app" }, { image: "localhost:5000/app" }, { image: digest }]);
  expect(asked).toEqual(["app:latest", "localhost:5000/app:latest", digest]);
});

test("the daemon is told the platform", async () => {
  expect((await pullsOf([{ platform: "linux/arm64" }])).asked).toEqual(["app:1 for linux/arm64"]);
});

test("a failure is everyone's", async () => {
  const { asked, results } = await pullsOf([{}, {}], "manifest unknown");
  expect(results).toEqual(["manifest unknown", "manifest unknown"]);
  expect(asked).toEqual(["app:1"]);
});

test("what a pull took counts from its first try, in the bytes that had to come", async () => {
  const clock = new FakeClock();
  let tries = 0;
  const images = {
    async pull({ onProgress, signal }: PullRequest) {
      tries += 1;
      await clock.sleep(tries * 1_000, signal);
      if (tries === 1) throw new Error("unexpected EOF");
      onProgress({ id: "a", status: "Already exists", total: 9_000_000 });
      onProgress({ id: "b", status: "Downloading", current: 5_000_000, total: 7_000_000 });
      onProgress({ id: "b", status: "Pull complete" });
    },
  };
  const pull = sharedPulls({ images, clock, log: recordingLog(), random: () => 0.5, isPodman: false });
  const startedAtMs = clock.nowMs();
  const order = {
    image: "app:1",
    platform: undefined,
    credentials: undefined,
    patience: "several-tries" as const,
    signal: new AbortController().signal,
  };
  const pulls = Promise.all([pull(order), pull(order)]);
  await clock.advance(10_000);
  const once = { startedAtMs, endedAtMs: startedAtMs + 1_000 + 1_000 + 2_000, bytes: 7_000_000 };
  expect(await pulls).toEqual([once, once]);
});

test("a pull takes its own login and platform along, and nothing else", async () => {
  const requests: object[] = [];
  const pull = sharedPulls({
    images: { pull: async ({ onProgress: _, signal: __, ...request }) => void requests.push(request) },
    clock: new FakeClock(),
    log: recordingLog(),
    random: () => 0,
    isPodman: false,
  });
  const { signal } = new AbortController();
  const order = { image: "app:1", patience: "several-tries" as const, signal };
  await pull({ ...order, platform: undefined, credentials: login });
  await pull({ ...order, platform: "linux/arm64", credentials: undefined });
  expect(requests).toEqual([
    { reference: "app:1", credentials: login },
    { reference: "app:1", platform: "linux/arm64" },
  ]);
});
