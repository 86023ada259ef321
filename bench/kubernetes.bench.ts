import { beforeAll, expect, test } from "vitest";
import { makeNamespace } from "../test/bed/kubernetes/job-namespace.ts";
import { type JobPod, startJobPod } from "../test/bed/kubernetes/job-pod.ts";
import { left } from "../test/bed/kubernetes/left.ts";

/** What bench/stamps.cjs has noted. */
interface Stamps {
  readonly requests: number;
  readonly posted: readonly {
    readonly kind: "pods" | "secrets";
    readonly body: string;
    readonly atMs: number;
  }[];
  readonly readyAtMs: Readonly<Record<string, number>>;
}

const ROUNDS = 8;
const MOST_RATIO = 1.15;
const MOST_GARBAGE_MS = 2_000;
const MOST_REQUESTS = 12;
const SERVICES = `
redis: redis:7
postgres: {image: 'postgres:15', env: {POSTGRES_PASSWORD: sesame}, ports: [5432]}
`;
const FILE = "/__w/_temp/stamps.json";
const environment = { NODE_OPTIONS: "--require=/action/bench/stamps.cjs", STAMPS: FILE };
const step = (services: string) => ({ id: "services", inputs: { services }, environment });

let namespace: string;
let job: JobPod;
beforeAll(async () => {
  namespace = await makeNamespace();
  job = await startJobPod(namespace);
});

/** Starts, reads what was noted, and removes everything. */
async function startOnce(services: string): Promise<Stamps> {
  const main = await job.main(step(services));
  expect(main.exitCode, main.output).toBe(0);
  const stamps: Stamps = JSON.parse((await job.script(`cat ${FILE}`)).output);
  await job.post({ ...step(services), environment: {} }, main);
  expect(await left(namespace)).toEqual([]);
  return stamps;
}

/** From the first call for a service until it was called ready. */
function readyAfterMs({ posted, readyAtMs }: Stamps, service: string): number {
  const first = posted.find(
    ({ kind, body }) => kind === "secrets" && JSON.parse(body).metadata.name.startsWith(service),
  );
  return (readyAtMs[service] ?? Number.NaN) - (first?.atMs ?? Number.NaN);
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

test("time to ready, compared with bare calls for the same pods", { timeout: 600_000 }, async () => {
  const pairs: { readonly service: string; readonly ours: number; readonly bare: number }[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const stamps = await startOnce(SERVICES);
    const bare = await job.script(`node /action/bench/bare-pods.mjs ${FILE} bare${round}`);
    expect(bare.exitCode, bare.output).toBe(0);
    const took: Record<string, number> = JSON.parse(bare.output);
    await job.kubectl.raw(
      "-n",
      namespace,
      "delete",
      "pods,secrets",
      "-l",
      `bare=bare${round}`,
      "--grace-period=0",
    );
    // The first warms what both need.
    if (round === 0) continue;
    for (const service of ["redis", "postgres"])
      pairs.push({ service, ours: readyAfterMs(stamps, service), bare: took[service] ?? Number.NaN });
  }
  for (const service of ["redis", "postgres"]) {
    const own = pairs.filter((pair) => pair.service === service);
    const ratio = median(own.map(({ ours, bare }) => ours / bare));
    const [ours, bare] = [median(own.map((pair) => pair.ours)), median(own.map((pair) => pair.bare))];
    console.log(
      `| time to ready, ${service} | ${Math.round(ours)} | ${Math.round(bare)} | ${ratio.toFixed(2)} | ≤ ${MOST_RATIO} |`,
    );
    expect.soft(ratio).toBeLessThanOrEqual(MOST_RATIO);
  }
});

test("requests for each service", async () => {
  for (const count of [1, 2, 10]) {
    const names = Array.from({ length: count }, (_, at) => `redis_${at}`);
    const { requests } = await startOnce(names.map((name) => `${name}: redis:7`).join("\n"));
    console.log(
      `| requests, ${count} Redis | ${requests} | | ${(requests / count).toFixed(1)} each | ≤ ${MOST_REQUESTS} |`,
    );
    expect.soft(requests / count).toBeLessThanOrEqual(MOST_REQUESTS);
  }
});

test("what a job pod that dies leaves", async () => {
  const times: number[] = [];
  for (let round = 0; round < 5; round += 1) {
    const dying = await startJobPod(namespace);
    const main = await dying.main({ ...step(SERVICES), environment: {} });
    expect(main.exitCode, main.output).toBe(0);
    const diedAtMs = performance.now();
    await dying.remove();
    await expect.poll(() => left(namespace), { timeout: 30_000, interval: 20 }).toEqual([]);
    times.push(performance.now() - diedAtMs);
  }
  const [typical, worst] = [Math.round(median(times)), Math.round(Math.max(...times))];
  console.log(
    `| garbage gone after the job pod's death | ${typical}, worst ${worst} | | | ≤ ${MOST_GARBAGE_MS} |`,
  );
  expect(worst).toBeLessThanOrEqual(MOST_GARBAGE_MS);
});
