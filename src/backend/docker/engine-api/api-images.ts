import { parseContainerPort } from "../../../request/container-port.ts";
import type { ImageFacts, Images, PullLine, PullRequest } from "../engine/images.ts";
import { anything, array, dictionary, maybe, number, object, type Shaped, string } from "./answer-shape.ts";
import { type EngineApi, unlessMissing } from "./engine-api.ts";
import { readJsonLines } from "./json-lines.ts";
import { oneLine } from "./read-refusal.ts";

/** `GET /images/{name}/json`. Newer daemons omit what is empty. */
const imageInspect = object({
  Id: string,
  /** A reference such as `redis@sha256:…`. */
  RepoDigests: array(string),
  Architecture: maybe(string),
  Metadata: maybe(object({ LastTagTime: maybe(string) })),
  Config: maybe(
    object({
      ExposedPorts: dictionary(anything),
      Volumes: dictionary(anything),
      Env: array(string),
      Labels: dictionary(string),
    }),
  ),
});

/** One line of `POST /images/create`; a failure arrives inside a stream with status 200. */
const pullLine = object({
  id: maybe(string),
  status: maybe(string),
  progressDetail: maybe(object({ current: maybe(number), total: maybe(number), units: maybe(string) })),
  error: maybe(string),
  errorDetail: maybe(object({ message: maybe(string) })),
});

/** Whether a pull has stalled depends on what it does, so the caller decides that. */
const ANY_SILENCE_MS = 86_400_000;

export function apiImages(api: EngineApi): Images {
  return {
    async find(reference) {
      const path = `/images/${encodeURIComponent(reference)}/json`;
      const image = await unlessMissing(api.json({ method: "GET", path }, imageInspect));
      return image && imageFacts(image);
    },
    pull: (request) => pull(api, request),
  };
}

function imageFacts(image: Shaped<typeof imageInspect>): ImageFacts {
  const exposedPorts = Object.keys(image.Config?.ExposedPorts ?? {}).flatMap(
    (key) => parseContainerPort(key) ?? [],
  );
  return {
    exposedPorts: exposedPorts.sort((a, b) => a.number - b.number),
    volumes: Object.keys(image.Config?.Volumes ?? {}),
    environment: image.Config?.Env ?? [],
    id: image.Id,
    architecture: image.Architecture ?? "",
    digests: image.RepoDigests,
    digest: image.RepoDigests[0]?.split("@")[1],
    // There, an image's id is the digest of its manifest; elsewhere, that of its configuration.
    hasDigestOfStore: image.RepoDigests.some((reference) => reference.endsWith(`@${image.Id}`)),
    taggedAt: image.Metadata?.LastTagTime ?? "",
    labels: image.Config?.Labels ?? {},
  };
}

async function pull(api: EngineApi, request: PullRequest): Promise<void> {
  const call = {
    method: "POST",
    path: "/images/create",
    query: {
      fromImage: request.reference,
      ...(request.platform === undefined ? {} : { platform: request.platform }),
    },
    ...(request.credentials === undefined ? {} : { registryCredentials: request.credentials }),
    signal: request.signal,
  } as const;
  const stream = await api.stream(call, ANY_SILENCE_MS);
  for await (const line of readJsonLines(stream, pullLine)) {
    const failure = line.errorDetail?.message ?? line.error;
    if (failure !== undefined) throw new Error(oneLine(failure));
    if (line.status !== undefined) request.onProgress(progressLine(line.status, line));
  }
}

function progressLine(status: string, { id, progressDetail }: Shaped<typeof pullLine>): PullLine {
  const { current, total, units } = progressDetail ?? {};
  const counted = units === "s" ? "seconds" : "current";
  return {
    status: oneLine(status),
    ...(id === undefined ? {} : { id: oneLine(id) }),
    ...(current === undefined ? {} : { [counted]: current }),
    ...(total === undefined ? {} : { total }),
  };
}
