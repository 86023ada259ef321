import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ACCOUNT, startDebianRegistry } from "../../registry/debian-registry.ts";
import { type FaultOf, type FaultyFront, startFaultyFront } from "../../registry/faulty-front.ts";
import { startNamelessServer } from "../../registry/nameless-server.ts";
import { publishImage } from "../../registry/publish-image.ts";
import { makeCertificates } from "../bed/certificates.ts";
import { onThisMachine, runStep, type StepRun } from "../bed/job.ts";
import { makeNamespace } from "../bed/namespace.ts";
import { type EngineKind, type SecondDaemon, startSecondDaemon } from "../bed/second-daemon.ts";
import { withRegistries } from "../bed/with-registries.ts";
import { PULL_FAULTS } from "./faults.ts";
import type { Hosts, PullFault } from "./pull-fault.ts";

/** An engine, registries that it knows, and what goes wrong between them. */
export interface PullBed extends AsyncDisposable {
  readonly folder: string;
  readonly hosts: Hosts;
  readonly daemon: SecondDaemon;
  /** A registry of the same images that asks for no login. */
  readonly mirror: FaultyFront;
  /** Runs a command where the engine is. */
  readonly enter: readonly string[];
  /** Runs main and post with a service of this image, with what the job has left in its environment. */
  start(service: object, environment: Readonly<Record<string, string>>): Promise<StepRun>;
}

/** @param optionsFor the engine's options, given the plain registry and the mirror as `host:port` */
export async function startPullBed(
  kind: EngineKind,
  optionsFor: (plain: string, mirror: string) => readonly string[],
): Promise<PullBed> {
  await using stack = new AsyncDisposableStack();
  const folder = await mkdtemp(join(tmpdir(), "ss-pulls-"));
  stack.defer(() => rm(folder, { recursive: true, force: true }));
  const host = stack.use(await makeNamespace());
  const address = host.outside;
  const registry = stack.use(await startDebianRegistry());
  const layers = new Set<string>();
  for (const { repository, platforms } of [...PULL_FAULTS, { repository: "library/mirrored" } as PullFault]) {
    const publication = { repository, tag: "1", layerBytes: 3 << 20 };
    const { layer } = await publishImage(registry.port, {
      ...publication,
      ...(platforms === undefined ? {} : { platforms }),
    });
    layers.add(layer);
  }
  const faultOf = faultsOf(layers);
  stack.use(await startNamelessServer(address));
  const front = async (authority?: string) => {
    const tls = authority === undefined ? {} : { tls: await certificateOf(authority, address) };
    return stack.use(await startFaultyFront(registry.port, faultOf, { address, ...tls }));
  };
  const known = join(folder, "known");
  const [plain, trusted, untrusted] = [
    await front(),
    await front(known),
    await front(join(folder, "unknown")),
  ];
  const mirror = stack.use(
    await startFaultyFront(registry.port, () => undefined, { address, account: ACCOUNT }),
  );
  const at = ({ port }: FaultyFront) => `${address}:${port}`;
  const hosts = {
    ...{ plain: at(plain), trusted: at(trusted), untrusted: at(untrusted) },
    nobody: address.replace(/\d+$/, "99:5000"),
  };
  const authority = join(known, "ca/ca.pem");
  const engine = withRegistries(kind, {
    ...{ plain: hosts.plain, tls: hosts.trusted, authority, nameServer: address },
  });
  const options = optionsFor(hosts.plain, at(mirror));
  const daemon = stack.use(await startSecondDaemon(engine, host.enter, options));
  const all = stack.move();
  return {
    ...{ folder, hosts, daemon, mirror, enter: host.enter },
    async start(service, given) {
      const environment = { DOCKER_HOST: daemon.dockerHost, ...given };
      const place = onThisMachine(host.enter);
      const box = { wait: "none", command: "sleep 60", ...service };
      const main = await runStep("main", place, {
        inputs: { services: JSON.stringify({ box }) },
        environment,
      });
      const inputs = { "job-status": "success" };
      await runStep("post", place, { inputs, environment, state: main.state });
      return main;
    },
    [Symbol.asyncDispose]: () => all.disposeAsync(),
  };
}

async function certificateOf(folder: string, address: string): Promise<{ key: string; cert: string }> {
  const { server } = await makeCertificates(folder, address);
  const text = (name: string) => readFile(join(server, name), "utf8");
  return { key: await text("key.pem"), cert: await text("cert.pem") };
}

/** @param layers the digests of the layers that only one image has */
function faultsOf(layers: ReadonlySet<string>): FaultOf {
  const manifestsAsked = new Map<string, number>();
  return (path, nth) => {
    const [, repository = "", kind, what = ""] = /^\/v2\/(.+)\/(manifests|blobs)\/(.+)$/.exec(path) ?? [];
    const row = PULL_FAULTS.find((one) => one.repository === repository);
    if (kind === "manifests") {
      const asked = (manifestsAsked.get(repository) ?? 0) + 1;
      manifestsAsked.set(repository, asked);
      return row?.faultOf?.("manifest", asked);
    }
    return layers.has(what) ? row?.faultOf?.("layer", nth) : undefined;
  };
}

/** A folder with a config.json that holds this login for a registry. */
export async function leaveLogin(
  folder: string,
  host: string,
  password: string | undefined,
): Promise<string> {
  await mkdir(folder, { recursive: true });
  const auth = Buffer.from(`${ACCOUNT.username}:${password}`).toString("base64");
  const auths = password === undefined ? {} : { [host]: { auth } };
  await writeFile(join(folder, "config.json"), JSON.stringify({ auths }));
  return folder;
}
