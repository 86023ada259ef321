import type { ImageFacts, Images } from "../docker/engine.ts";
import type { Log } from "../log.ts";
import type { PullPolicy, ServiceRequest } from "../request/request.ts";
import { messageOf, UserError } from "../user-error.ts";

/** What the pull needs of its surroundings. */
export interface ObtainTools {
  readonly images: Images;
  readonly log: Log;
  readonly signal: AbortSignal;
}

/** When the registry is asked. */
type PullDecision =
  /** Only where the daemon lacks the image. */
  | "missing"
  /** At once, and its failure counts. */
  | "always"
  /** At once, but a local image serves where the registry lacks it or is out of reach. */
  | "refresh"
  | "never";

/** Makes sure that the daemon holds the service's image, and says what the image declares. */
export async function obtainImage(
  service: Pick<ServiceRequest, "name" | "image" | "platform" | "credentials" | "pull">,
  defaultPolicy: PullPolicy | undefined,
  tools: ObtainTools,
): Promise<ImageFacts> {
  const decision = decidePull(service.image, service.pull ?? defaultPolicy);
  const local = await tools.images.find(service.image);
  if (local !== undefined && (decision === "missing" || decision === "never")) return local;
  if (decision === "never") {
    throw new UserError(
      `${service.name}: the image ${service.image} is not on the daemon, and pull is "never"`,
      {
        hint: "Build or load it in an earlier step, or allow the pull.",
      },
    );
  }
  const failure = await pull(service, tools);
  if (failure === undefined) return (await tools.images.find(service.image)) ?? notThere(service);
  if (local === undefined || decision === "always") throw failure;
  tools.log.notice(`${service.name}: the local image ${service.image} serves, for ${failure.message}`);
  return local;
}

/** A name without tag, or with `latest`, means the registry's newest; it is asked, but need not answer. */
export function decidePull(image: string, policy: PullPolicy | undefined): PullDecision {
  if (policy !== undefined) return policy;
  const name = image.slice(image.lastIndexOf("/") + 1);
  return name.includes("@") || (name.includes(":") && !name.endsWith(":latest")) ? "missing" : "refresh";
}

async function pull(
  service: Pick<ServiceRequest, "name" | "image" | "platform" | "credentials">,
  { images, log, signal }: ObtainTools,
): Promise<UserError | undefined> {
  log.info(`${service.name}: pulling ${service.image}`);
  try {
    await images.pull({
      reference: service.image,
      ...(service.platform === undefined ? {} : { platform: service.platform }),
      ...(service.credentials === undefined ? {} : { credentials: service.credentials }),
      signal,
      onProgress: (line) => log.debug(`${service.name}: ${line}`),
    });
    return undefined;
  } catch (error) {
    signal.throwIfAborted();
    return new UserError(
      `${service.name}: the image ${service.image} could not be pulled: ${messageOf(error)}`,
      {
        hint: hintFor(messageOf(error)),
        cause: error,
      },
    );
  }
}

function hintFor(reason: string): string {
  if (/toomanyrequests/i.test(reason)) return "Log in with `credentials`, or use a mirror of the registry.";
  if (/not found|manifest unknown|does not exist|denied|unauthorized/i.test(reason)) {
    return "Check the image's name and tag, and give `credentials` if the registry wants a login.";
  }
  return "Check that the daemon reaches the registry, or load the image in an earlier step.";
}

function notThere(service: Pick<ServiceRequest, "name" | "image">): never {
  throw new UserError(
    `${service.name}: the image ${service.image} was pulled, but the daemon does not find it`,
    {
      hint: "Give the image's full name with registry and tag.",
    },
  );
}
