import type { Healthcheck } from "../create-body.ts";
import type { HealthcheckFacts, ImageFacts, Images, PullRequest } from "../engine.ts";
import { type EngineApi, unlessMissing } from "./engine-api.ts";
import { readJsonLines } from "./json-lines.ts";

/** Of `GET /images/{name}/json`. Newer daemons leave out what is empty. */
interface ImageInspect {
  Id: string;
  Config?: {
    ExposedPorts?: Record<string, object> | null;
    Volumes?: Record<string, object> | null;
    Env?: string[] | null;
    Labels?: Record<string, string> | null;
    Healthcheck?: Healthcheck | null;
  } | null;
}

/** One line of `POST /images/create`; a failure comes inside a stream whose status is 200. */
interface PullLine {
  id?: string;
  status?: string;
  error?: string;
  errorDetail?: { message?: string };
}

/** A registry that has gone silent ends a pull after this; a large layer being unpacked is not silent. */
const LONGEST_SILENCE_MS = 180_000;

export function dockerodeImages(api: EngineApi): Images {
  return {
    async find(reference) {
      const path = `/images/${encodeURIComponent(reference)}/json`;
      const image = await unlessMissing(api.json<ImageInspect>({ method: "GET", path }));
      return image && imageFacts(image);
    },
    pull: (request) => pull(api, request),
  };
}

function imageFacts(image: ImageInspect): ImageFacts {
  const exposedPorts = Object.keys(image.Config?.ExposedPorts ?? {});
  return {
    id: image.Id,
    exposedPorts: exposedPorts.sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10)),
    volumes: Object.keys(image.Config?.Volumes ?? {}),
    environment: image.Config?.Env ?? [],
    labels: image.Config?.Labels ?? {},
    healthcheck: healthcheckFacts(image.Config?.Healthcheck),
  };
}

/** The daemon's healthcheck, `undefined` where there is none; durations there are nanoseconds. */
export function healthcheckFacts(
  healthcheck: Healthcheck | null | undefined,
  shell?: readonly string[] | null,
): HealthcheckFacts | undefined {
  if (!healthcheck?.Test || healthcheck.Test.length === 0) return undefined;
  return {
    test: healthcheck.Test,
    ...(shell ? { shell } : {}),
    timeoutMs: healthcheck.Timeout ? healthcheck.Timeout / 1_000_000 : undefined,
  };
}

async function pull(api: EngineApi, request: PullRequest): Promise<void> {
  const call = {
    method: "POST",
    path: "/images/create",
    query: {
      fromImage: withTag(request.reference),
      ...(request.platform === undefined ? {} : { platform: request.platform }),
    },
    ...(request.credentials === undefined ? {} : { registryCredentials: request.credentials }),
    signal: request.signal,
  } as const;
  const stream = await api.stream(call, LONGEST_SILENCE_MS);
  for await (const line of readJsonLines<PullLine>(stream)) {
    const failure = line.errorDetail?.message ?? line.error;
    if (failure !== undefined) throw new Error(failure);
    if (line.status !== undefined) {
      request.onProgress(line.id === undefined ? line.status : `${line.id}: ${line.status}`);
    }
  }
}

/** Without tag or digest the daemon would pull every tag of the repository. */
function withTag(reference: string): string {
  const name = reference.slice(reference.lastIndexOf("/") + 1);
  return name.includes(":") || name.includes("@") ? reference : `${reference}:latest`;
}
