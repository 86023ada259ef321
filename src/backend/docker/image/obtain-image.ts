import type { Log } from "../../../ports/log.ts";
import type { ImagePull } from "../../../ports/place.ts";
import type { PullPolicy, ServiceRequest } from "../../../request/request.ts";
import { UserError } from "../../../user-error.ts";
import type { RegistryCredentials } from "../../login/registry-auth.ts";
import type { ImageFacts, Images } from "../engine/images.ts";
import { decidePull } from "./decide-pull.ts";
import { movedTag } from "./moved-tag.ts";
import { platformNotice } from "./platform-notice.ts";
import { explainPull } from "./pull/explain-pull.ts";
import type { Pull, PullOrder } from "./pull/shared-pulls.ts";

/** What the pull needs of its surroundings. */
interface ObtainTools {
  readonly images: Pick<Images, "find">;
  readonly pull: Pull;
  readonly log: Pick<Log, "info" | "notice">;
  readonly signal: AbortSignal;
  /** The login at the image's registry, looked up only for a pull. */
  login(): Promise<RegistryCredentials | undefined>;
  /** By the daemon's clock; `undefined` if unknown. */
  jobStartedEpochMs(): Promise<number | undefined>;
  /** The daemon's processor in Go's words, such as `amd64`; empty if unknown. */
  readonly architecture: string;
}

/** An image that the daemon has. */
interface ObtainedImage {
  readonly image: ImageFacts;
  /** `undefined` if it was there. */
  readonly pull: ImagePull | undefined;
}

type ImageOrder = Pick<ServiceRequest, "name" | "image" | "platform" | "pull">;

/** Makes sure that the daemon has the service's image, and returns what the image declares. */
export async function obtainImage(
  service: ImageOrder,
  defaultPolicy: PullPolicy | undefined,
  tools: ObtainTools,
): Promise<ObtainedImage> {
  const { name, image } = service;
  const obtained = await obtain(service, defaultPolicy, tools);
  const notice = platformNotice(image, obtained.image.architecture, tools.architecture);
  if (notice !== undefined) tools.log.notice(`${name}: ${notice}`);
  return obtained;
}

async function obtain(
  service: ImageOrder,
  defaultPolicy: PullPolicy | undefined,
  tools: ObtainTools,
): Promise<ObtainedImage> {
  const { images, log } = tools;
  const { name, image } = service;
  const found = await images.find(image);
  const local = found !== undefined && isForPlatform(found, service.platform) ? found : undefined;
  const jobStartedEpochMs = local?.hasDigestOfStore ? await tools.jobStartedEpochMs() : undefined;
  const decision = decidePull({ image, policy: service.pull ?? defaultPolicy, local, jobStartedEpochMs });
  if (local !== undefined && (decision === "keep" || decision === "keep-own")) {
    if (decision === "keep-own") {
      log.info(
        `${name}: using the local image ${image}, which was built or loaded here; \`pull: always\` asks the registry`,
      );
    }
    return { image: local, pull: undefined };
  }
  if (decision === "refuse") throw notAllowed(service);
  const patience = decision === "refresh" ? "one-try" : "several-tries";
  const pulled = await pull(service, patience, tools);
  if (!(pulled instanceof UserError)) {
    const newest = (await images.find(image)) ?? notThere(service);
    const moved = local && movedTag(image, local, newest);
    if (moved !== undefined) log.info(`${name}: ${moved}`);
    return { image: newest, pull: pulled };
  }
  if (local === undefined || decision !== "refresh") throw pulled;
  log.notice(`${name}: using the local image ${image}: ${pulled.message}`);
  return { image: local, pull: undefined };
}

/** Docker starts no container of another processor's image under `--platform`, and pulls the right one instead. */
function isForPlatform({ architecture }: ImageFacts, platform: string | undefined): boolean {
  const wanted = platform?.split("/")[1];
  return wanted === undefined || architecture === "" || architecture === wanted;
}

function notAllowed({ name, image, platform }: ImageOrder): UserError {
  const of = platform === undefined ? "" : ` for ${platform}`;
  return new UserError(`${name}: the image ${image}${of} is not on the daemon, and pull is "never"`, {
    topic: "Image not on this machine",
    hint: "Build or load it in an earlier step, or allow pulling.",
  });
}

async function pull(
  { name, image, platform }: Pick<ServiceRequest, "name" | "image" | "platform">,
  patience: PullOrder["patience"],
  tools: ObtainTools,
): Promise<ImagePull | UserError> {
  const { signal } = tools;
  try {
    return await tools.pull({ image, platform, credentials: await tools.login(), patience, signal });
  } catch (error) {
    signal.throwIfAborted();
    const { why, ...advice } = explainPull(image, error);
    return new UserError(`${name}: could not pull the image ${image}: ${why}`, { ...advice, cause: error });
  }
}

function notThere(service: Pick<ServiceRequest, "name" | "image">): never {
  throw new UserError(
    `${service.name}: the image ${service.image} was pulled, but the daemon does not find it`,
    {
      topic: "Image not found or private",
      hint: "Write the image's full name with registry and tag.",
    },
  );
}
