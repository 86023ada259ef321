import type { Clock } from "../../../ports/clock.ts";
import type { Log } from "../../../ports/log.ts";
import { formatContainerPort } from "../../../request/container-port.ts";
import { parseImageReference } from "../../../request/image-reference.ts";
import type { ServiceRequest } from "../../../request/request.ts";
import { messageOf } from "../../../user-error.ts";
import { limited } from "../../../waiting/limited.ts";
import type { RegistryCredentials } from "../../login/registry-auth.ts";
import type { ImageConfig } from "./image-config.ts";
import type { Platform } from "./manifest.ts";
import { readImage } from "./read-image.ts";
import type { OpenRepository } from "./repository.ts";

type ImageOrder = Pick<ServiceRequest, "image" | "platform" | "credentials">;

interface ReadTools {
  readonly open: OpenRepository;
  /** The login at the registry of a service's image. */
  login(service: ImageOrder): Promise<RegistryCredentials | undefined>;
  /** This job's own: its pod most probably runs on a node like those of its services. */
  readonly architecture: string;
  readonly clock: Clock;
  readonly log: Pick<Log, "info" | "debug">;
  readonly signal: AbortSignal;
}

/** What a service's image says of itself; `undefined` if its registry does not tell. Never throws. */
export type ImageOf = (service: ImageOrder) => Promise<ImageConfig | undefined>;

/** Enough for five short calls; a job without a way to the registry loses it at every start. */
const LIMIT_MS = 2_000;

/** How the question about one image ended. */
type Reading =
  | { readonly kind: "read"; readonly image: string; readonly config: ImageConfig }
  /** `why` is a clause. */
  | { readonly kind: "unread"; readonly image: string; readonly why: string };

/** Begins to ask the registries of all images, each image once, and says in one line what could not be learned. */
export function readImages(services: readonly ImageOrder[], tools: ReadTools): ImageOf {
  const readings = new Map<string, Promise<Reading>>();
  const begin = (service: ImageOrder) => {
    const key = keyOf(service);
    const reading = readings.get(key) ?? read(service, tools);
    readings.set(key, reading);
    return reading;
  };
  void Promise.all(services.map(begin)).then((all) => tellUnread(new Set(all), tools.log));
  return async (service) => {
    const reading = await begin(service);
    return reading.kind === "read" ? reading.config : undefined;
  };
}

function keyOf({ image, platform, credentials }: ImageOrder): string {
  return JSON.stringify([image, platform, credentials]);
}

async function read(service: ImageOrder, tools: ReadTools): Promise<Reading> {
  const { image } = service;
  const reference = parseImageReference(image);
  if (reference === undefined) return { kind: "unread", image, why: "this is not the name of an image" };
  const { registry, digest, tag = "latest" } = reference;
  const outcome = await limited(tools.clock, LIMIT_MS, async (late) => {
    const signal = AbortSignal.any([late, tools.signal]);
    const repository = tools.open(reference, await tools.login(service));
    return readImage(digest ?? tag, platformOf(service, tools), repository, signal);
  });
  switch (outcome.kind) {
    case "done":
      tools.log.debug(`${image}: ${describe(outcome.value)}`);
      return { kind: "read", image, config: outcome.value };
    case "failed":
      return { kind: "unread", image, why: messageOf(outcome.error) };
    case "late":
      return { kind: "unread", image, why: `${registry} did not answer within ${LIMIT_MS / 1_000} s` };
  }
}

/** `linux/arm64/v8`: the variant is of no importance here. */
function platformOf({ platform }: ImageOrder, { architecture }: ReadTools): Platform {
  const [system = "linux", wanted = architecture] = platform?.split("/") ?? [];
  return { system, architecture: wanted };
}

function describe({ exposedPorts, volumes, user, healthcheck }: ImageConfig): string {
  const parts = [
    `exposes ${exposedPorts.map(formatContainerPort).join(", ") || "no port"}`,
    `has ${healthcheck === undefined ? "no healthcheck" : "a healthcheck"}`,
    `volumes ${volumes.join(", ") || "none"}`,
    `user ${user || "root"}`,
  ];
  return parts.join(", ");
}

/** One line for all images of which the same is to be said. */
function tellUnread(readings: ReadonlySet<Reading>, log: Pick<Log, "info">): void {
  const images = new Map<string, string[]>();
  for (const reading of readings)
    if (reading.kind === "unread")
      images.set(reading.why, [...(images.get(reading.why) ?? []), reading.image]);
  for (const [why, names] of images)
    log.info(
      `The ports and the healthcheck of ${names.join(", ")} are not known, because ${why}; \`ports\`, \`wait\` and what is known of common images decide instead.`,
    );
}
