import type { Containers, ListedContainer } from "../engine/containers.ts";
import { isRefusal } from "../engine/engine-refusal.ts";
import { array, dictionary, maybe, number, object, type Shaped, string } from "./answer-shape.ts";
import { canBeName } from "./can-be-name.ts";
import { containerFacts, containerInspect } from "./container-facts.ts";
import { followLog, lastLogLines, wholeLog } from "./container-logs.ts";
import { type EngineApi, unlessMissing } from "./engine-api.ts";
import { runInContainer } from "./exec.ts";
import { filters } from "./filters.ts";
import { firstFileOfTar } from "./first-file-of-tar.ts";
import { readJsonLines } from "./json-lines.ts";
import { packArchive } from "./pack-archive.ts";
import { collect } from "./read-stream.ts";

const created = object({ Id: string });

/** One of `GET /containers/json`. */
const containerSummary = object({
  Id: string,
  Names: array(string),
  Image: maybe(string),
  ImageID: maybe(string),
  Labels: dictionary(string),
  State: maybe(string),
  Created: number,
  HostConfig: maybe(object({ NetworkMode: maybe(string) })),
  NetworkSettings: maybe(object({ Networks: dictionary(object({ IPAddress: maybe(string) })) })),
});
const summaries = array(containerSummary);

/** A line of `GET /events`. */
const containerEvent = object({
  Action: maybe(string),
  Actor: object({ ID: string, Attributes: maybe(object({ exitCode: maybe(string) })) }),
});

/** A kill takes milliseconds. */
const KILL_LIMIT_MS = 2_000;

/** The limit for a small file, including what a tar adds to it. */
const MOST_FILE_BYTES = 1 << 20;

/** Events may be far apart. */
const LONGEST_SILENCE_MS = 86_400_000;

export function apiContainers(api: EngineApi): Containers {
  return {
    async create({ name, platform, body }) {
      const query = { name, ...(platform === undefined ? {} : { platform }) };
      const call = { method: "POST", path: "/containers/create", query, body } as const;
      return (await api.json(call, created)).Id;
    },

    async start(id) {
      await api.do({ method: "POST", path: `/containers/${id}/start` });
    },

    async inspect(idOrName) {
      if (!canBeName(idOrName)) return undefined;
      const path = `/containers/${encodeURIComponent(idOrName)}/json`;
      const container = await unlessMissing(api.json({ method: "GET", path }, containerInspect));
      return container && containerFacts(container);
    },

    async list(labels) {
      const query = { all: true, filters: filters({ label: labels }) };
      const listed = await api.json({ method: "GET", path: "/containers/json", query }, summaries);
      return listed.map(listedContainer);
    },

    async running() {
      const running = await api.json({ method: "GET", path: "/containers/json" }, summaries);
      return running.map((summary) => ({
        id: summary.Id,
        name: nameOf(summary),
        image: summary.Image ?? "",
        networkMode: summary.HostConfig?.NetworkMode ?? "",
        addresses: Object.values(summary.NetworkSettings?.Networks ?? {}).flatMap(({ IPAddress }) =>
          IPAddress ? [IPAddress] : [],
        ),
      }));
    },

    async readFile(id, path) {
      const call = { method: "GET", path: `/containers/${id}/archive`, query: { path } } as const;
      const stream = await unlessMissing(api.stream(call));
      return stream && firstFileOfTar(await collect(stream, MOST_FILE_BYTES));
    },

    async findPortHolder(hostPort) {
      const query = { filters: { publish: [String(hostPort)] } };
      const holders = await api.json({ method: "GET", path: "/containers/json", query }, summaries);
      return holders[0] && { name: nameOf(holders[0]), image: holders[0].Image ?? "" };
    },

    remove: (id) => removeContainer(api, id),

    async putFiles(id, entries) {
      const path = `/containers/${id}/archive`;
      await api.do({ method: "PUT", path, query: { path: "/" }, archive: packArchive(entries) });
    },

    exec: (id, argv, { signal }) => runInContainer(api, id, argv, signal),

    lastLogLines: (id, lines) => lastLogLines(api, id, lines),

    wholeLog: (id) => wholeLog(api, id),

    followLog: (id, until) => followLog(api, id, until),

    async watchEvents(labels, { onEnd, onOutOfMemory }, signal) {
      const query = { filters: filters({ type: ["container"], event: ["die", "oom"], label: labels }) };
      const stream = await api.stream({ method: "GET", path: "/events", query, signal }, LONGEST_SILENCE_MS);
      const read = async () => {
        for await (const { Action, Actor } of readJsonLines(stream, containerEvent)) {
          if (Action === "oom") onOutOfMemory(Actor.ID);
          else onEnd(Actor.ID, exitCodeOf(Actor));
        }
      };
      // A broken stream only costs time: every wait also inspects.
      read().catch(() => {});
    },
  };
}

function exitCodeOf({ Attributes }: Shaped<typeof containerEvent>["Actor"]): number | undefined {
  const exitCode = Number.parseInt(Attributes?.exitCode ?? "", 10);
  return Number.isNaN(exitCode) ? undefined : exitCode;
}

function listedContainer(summary: Shaped<typeof containerSummary>): ListedContainer {
  return {
    id: summary.Id,
    name: nameOf(summary),
    imageId: summary.ImageID ?? "",
    labels: summary.Labels,
    isRunning: summary.State === "running",
    createdEpochSeconds: summary.Created,
  };
}

/** Besides its own name there are those it has in containers that link to it, such as `/web/db`. */
function nameOf({ Names, Id }: Shaped<typeof containerSummary>): string {
  const name = Names.find((name) => name.lastIndexOf("/") <= 0) ?? Id.slice(0, 12);
  return name.replace(/^\//, "");
}

/**
 * Podman's forced removal waits for the stop timeout of ten seconds, so the container is killed first. Whatever the
 * result, the removal follows: a proxy may refuse one and allow the other, and if the container is still starting,
 * the daemon makes both wait and then removes it, whether or not anyone waits for the answer.
 */
async function removeContainer(api: EngineApi, id: string): Promise<void> {
  const signal = AbortSignal.timeout(KILL_LIMIT_MS);
  await Promise.allSettled([api.do({ method: "POST", path: `/containers/${id}/kill`, signal })]);
  try {
    await api.do({ method: "DELETE", path: `/containers/${id}`, query: { force: true, v: true } });
  } catch (error) {
    // 409: "removal … is already in progress".
    if (!isRefusal(error, 404, 409)) throw error;
  }
}
