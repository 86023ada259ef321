import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { dirname } from "node:path";
import { afterAll, beforeAll, inject, test } from "vitest";
import { anchorOf } from "../../src/topics.ts";
import { connectDaemon } from "../bed/daemon.ts";
import { differences, type Inventory, takeInventory } from "../bed/inventory.ts";
import { type EmptyRegistry, startEmptyRegistry } from "../registry/empty-registry.ts";
import { type FaultyFront, startFaultyFront } from "../registry/faulty-front.ts";
import { type RunningStage, runStage } from "../step/run-step.ts";
import type { Cause } from "./causes/cause.ts";
import { causesIn } from "./causes/causes.ts";
import { oneJob } from "./job.ts";

const { dockerHost, images } = inject("bed");
const docker = connectDaemon(dockerHost);
const TAKEN_PORT = 15_432;
/** Has it, as a server that an earlier step has started. */
const HOLDER = ["hold-port.mjs", String(TAKEN_PORT)];
const DENIED = JSON.stringify({
  errors: [{ code: "DENIED", message: "requested access to the resource is denied" }],
});
const LIMITED = JSON.stringify({ errors: [{ code: "TOOMANYREQUESTS", message: "retry-after: 3600s" }] });

/** The requests are written before the registries listen, so they hold these words for them. */
const [EMPTY, CLOSED, BUSY] = ["EMPTY-REGISTRY", "CLOSED-REGISTRY", "BUSY-REGISTRY"];
/** Names for busybox that the engine is given for the time of these tests. */
const asIf = new Set<string>();
const causes = causesIn({
  images,
  asIf: (repository) => {
    const name = `sibling-services-test/as-if/${repository}`;
    asIf.add(name);
    return `${name}:1`;
  },
  emptyRegistry: EMPTY,
  closedRegistry: CLOSED,
  busyRegistry: BUSY,
  taken: { port: TAKEN_PORT, holder: `node ${HOLDER.join(" ")} (pid <pid>)` },
  socketFolder: dirname(new URL(dockerHost).pathname),
});

let before: Inventory;
let emptyRegistry: EmptyRegistry;
let closedRegistry: FaultyFront;
let busyRegistry: FaultyFront;
let holder: ChildProcess;
beforeAll(async () => {
  for (const repo of asIf) await docker.getImage(images.busybox).tag({ repo, tag: "1" });
  before = await takeInventory(dockerHost);
  emptyRegistry = await startEmptyRegistry();
  closedRegistry = await startFaultyFront(1, (path) =>
    path === "/v2/" ? { kind: "status", status: 200 } : { kind: "status", status: 403, body: DENIED },
  );
  busyRegistry = await startFaultyFront(1, (path) =>
    path === "/v2/" ? { kind: "status", status: 200 } : { kind: "status", status: 429, body: LIMITED },
  );
  holder = spawn(process.execPath, HOLDER, {
    cwd: new URL("causes/", import.meta.url),
    stdio: ["ignore", "pipe", "inherit"],
  });
  await once(holder.stdout as NonNullable<ChildProcess["stdout"]>, "data");
});
afterAll(async () => {
  const changes = differences(before, await takeInventory(dockerHost));
  for (const repo of asIf) await docker.getImage(`${repo}:1`).remove();
  holder.kill();
  await busyRegistry[Symbol.asyncDispose]();
  await closedRegistry[Symbol.asyncDispose]();
  await emptyRegistry[Symbol.asyncDispose]();
  if (changes.length > 0) throw new Error(changes.join("\n"));
});

// Several at once, each a job of its own, because they mostly wait.
test.concurrent.for(causes)("$topic: $sentence", async (cause, { expect }) => {
  const { title, lines } = await annotationOf(cause);
  expect(title).toMatch(new RegExp(`^(\\w+: )?${cause.topic}$`));
  expect(lines[0]).toBe(cause.sentence);
  expect(lines.slice(1, -1)).toContain(`Hint: ${cause.hint}`);
  if (cause.also !== undefined) expect(lines).toContain(cause.also);
  expect(lines.at(-1)).toMatch(
    new RegExp(`^More: https://.*/docs/troubleshooting\\.md#${anchorOf(cause.topic)}$`),
  );
});

/** The one annotation of the step, without what differs from run to run. */
async function annotationOf(cause: Cause): Promise<{ title: string; lines: string[] }> {
  const environment = { DOCKER_HOST: dockerHost, GITHUB_JOB: `cause-${causes.indexOf(cause)}`, ...oneJob() };
  const running = Promise.withResolvers<RunningStage>();
  const start = (services: string, more: Partial<Cause> = {}) =>
    runStage("main", {
      ...(more.files === undefined ? {} : { files: more.files }),
      inputs: { services: withRegistries(services), ...more.inputs },
      environment: { ...environment, ...more.environment },
      onStart: running.resolve,
      onOutput: (text) => {
        if (/: +started /.test(text)) void running.promise.then((stage) => happen(cause, stage, environment));
      },
    });
  const earlier = cause.earlier === undefined ? [] : [await start(cause.earlier)];
  const main = await start(cause.services, cause);
  const inputs = { "job-status": "failure", logs: "never" };
  for (const { state } of [main, ...earlier]) await runStage("post", { inputs, state, environment });
  const errors = [...main.output.matchAll(/^::error(?: title=(.*?))?::(.*)$/gm)];
  const [, title = "", text = ""] = errors[0] ?? [];
  if (errors.length !== 1 || main.exitCode !== 1) throw new Error(main.output);
  return {
    title: title.replaceAll("%3A", ":"),
    lines: text.split("%0A").map((line) =>
      line
        .replace(/\b\d+\.\d s\b|(?<=tries in |within )\d+ s/g, "<time>")
        .replace(`(pid ${holder.pid})`, "(pid <pid>)")
        .replaceAll(emptyRegistry.host, EMPTY)
        .replaceAll(`127.0.0.1:${closedRegistry.port}`, CLOSED)
        .replaceAll(`127.0.0.1:${busyRegistry.port}`, BUSY)
        .replace(/\/\S+\/sibling-services-step-\w+/, "<workspace>"),
    ),
  };
}

function withRegistries(services: string): string {
  return services
    .replaceAll(EMPTY, emptyRegistry.host)
    .replaceAll(CLOSED, `127.0.0.1:${closedRegistry.port}`)
    .replaceAll(BUSY, `127.0.0.1:${busyRegistry.port}`);
}

async function happen(
  { meanwhile }: Cause,
  stage: RunningStage,
  { GITHUB_JOB }: { readonly GITHUB_JOB: string },
): Promise<void> {
  if (meanwhile === "cancelled") stage.kill("SIGINT");
  if (meanwhile !== "container removed") return;
  const filters = { label: [`sibling-services.job=${GITHUB_JOB}`] };
  for (const { Id } of await docker.listContainers({ all: true, filters }))
    await docker.getContainer(Id).remove({ force: true });
}
