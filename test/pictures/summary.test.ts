import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Timeline } from "../../src/report/gantt.ts";
import type { ReachableService } from "../../src/report/reachable-service.ts";
import { failureSummaryOf, summaryOf } from "../../src/report/summary.ts";
import { tcpPort } from "../../src/request/container-port.ts";
import { UserError } from "../../src/user-error.ts";
import { aBrowser, draw, type Theme } from "./a-browser.ts";

const KINDS = [
  ["postgres", "postgres:16", 5432, "port 5432: PostgreSQL asks for a password", 2_100, 1_400],
  ["redis", "redis:7", 6379, "port 6379: Redis answers PING", 900, 60],
  ["kafka", "apache/kafka:3.9.0", 9092, "port 9092: Kafka lists its broker", 4_300, 3_200],
] as const;

function aSummary(count: number): { services: ReachableService[]; timelines: Timeline[] } {
  const all = Array.from({ length: count }, (_, at) => {
    const [kind, image, port, decidedBy, pullMs, waitMs] = KINDS[at % KINDS.length] ?? KINDS[0];
    const name = at < KINDS.length ? kind : `${kind}-with-a-rather-long-name-${at}`;
    const service: ReachableService = {
      name,
      image,
      id: `c${at}`,
      network: "n",
      ip: "172.18.0.2",
      startedAt: "",
      hasDoneItsWork: false,
      ports: [
        {
          containerPort: tcpPort(port),
          host: "127.0.0.1",
          port: 32_768 + at,
          route: "published",
          isProven: true,
        },
      ],
      url: undefined,
      readyAfterMs: waitMs,
      decidedBy,
      digest: `sha256:${String(at).padStart(64, "3")}`,
    };
    const phases: Timeline["phases"] = [
      { name: "pull", startedAtMs: 0, endedAtMs: pullMs },
      { name: "start", startedAtMs: pullMs, endedAtMs: pullMs + 300 },
      { name: "wait", startedAtMs: pullMs + 300, endedAtMs: pullMs + 300 + waitMs },
    ];
    return { service, timeline: { service: name, phases } };
  });
  return { services: all.map(({ service }) => service), timelines: all.map(({ timeline }) => timeline) };
}

let browser: Awaited<ReturnType<typeof aBrowser>>;
let folder: string;
beforeAll(async () => {
  browser = await aBrowser();
  folder = process.env.PICTURES ?? (await mkdtemp(join(tmpdir(), "pictures-")));
});
afterAll(() => browser.close());

test.each<[Theme, number]>([
  ["light", 1],
  ["light", 3],
  ["light", 10],
  ["light", 50],
  ["dark", 1],
  ["dark", 3],
  ["dark", 10],
  ["dark", 50],
])("the summary in %s with %i services: a bar for each phase, and no text cut", async (theme, count) => {
  const { services, timelines } = aSummary(count);
  const drawn = await draw(
    browser,
    summaryOf(services, timelines),
    theme,
    join(folder, `${theme}-${count}.png`),
  );
  expect(drawn).toMatchObject({
    bars: 3 * count,
    syntaxErrors: 0,
    cutTexts: [],
    coveredNames: [],
    rows: count,
  });
  expect(drawn.timelines.map((timeline) => timeline.split(",")[0])).toEqual(services.map(({ name }) => name));
});

test("hostile words change nothing but their own cell", async () => {
  const { services, timelines } = aSummary(3);
  const image = "a|b</code><script>document.body.innerHTML=''</script>`*_[x](y)\n```mermaid\n";
  const odd = services.map((service) => ({ ...service, image, decidedBy: image }));
  const drawn = await draw(browser, summaryOf(odd, timelines), "light", join(folder, "hostile.png"));
  expect(drawn).toMatchObject({ bars: 9, syntaxErrors: 0, cutTexts: [], coveredNames: [], rows: 3 });
});

test("each name stands beside its own bars, whatever Mermaid and its objects make of such a name", async () => {
  const long = "a-service-of-the-team-with-the-longest-name-in-the-company";
  const words = [
    "section",
    "title",
    "click",
    "end",
    "gantt",
    "excludes",
    "__proto__",
    "constructor",
    "a.b-c_d",
  ];
  const names = [...words, "7", "0", `${long}-1`, `${long}-2`];
  const odd = names.map((service, at): Timeline => {
    const endedAtMs = 1_000 * (at + 1);
    return { service, phases: [{ name: "wait", startedAtMs: 0, endedAtMs }] };
  });
  const drawn = await draw(browser, summaryOf([], odd), "light", join(folder, "odd-names.png"));
  expect(drawn).toMatchObject({ bars: names.length, syntaxErrors: 0, cutTexts: [], coveredNames: [] });
  const shown = names.map((name) => name.replace(long, "a-service-of-the-team-w…in-the-company"));
  expect(drawn.timelines).toEqual(shown.map((name, at) => `${name}, wait ${at + 1}.0 s`));
});

test.each<Theme>(["light", "dark"])("the summary of a failure in %s", async (theme) => {
  const error = new UserError(
    "postgres exited with code 1 after 0.4 s: Error: superuser password is not specified.",
    {
      topic: "Setting missing",
      hint: "Set POSTGRES_PASSWORD in its `env`.",
      evidence: [
        {
          about: "postgres",
          facts: [
            { label: "state", lines: ["exited with code 1"] },
            { label: "image", lines: ["postgres:16"] },
          ],
          quotes: [{ title: "its last lines", lines: ["Error: Database is uninitialized", "", "</pre>```"] }],
        },
      ],
    },
  );
  const markdown = failureSummaryOf(error, aSummary(3).timelines);
  const drawn = await draw(browser, markdown, theme, join(folder, `failure-${theme}.png`));
  expect(drawn).toMatchObject({ bars: 9, syntaxErrors: 0, cutTexts: [], coveredNames: [] });
});
