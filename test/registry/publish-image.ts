import { createHash, randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { buffer } from "node:stream/consumers";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { pack } from "tar-stream";
import { busyboxRecipe } from "../bed/images/home-made/busybox/recipe.ts";
import { archiveOf, recipeVersion } from "../bed/images/home-made/load-home-made.ts";
import { ACCOUNT } from "./debian-registry.ts";

/** An image to be put into a registry by its own API, so that no engine knows it yet. */
interface Publication {
  readonly repository: string;
  readonly tag: string;
  /** More than one makes it an index of images. */
  readonly platforms?: readonly Platform[];
  /** Random bytes in layers of their own, so that they are fetched whatever else the engine has; one unless given. */
  readonly layerBytes: number;
  readonly layers?: number;
  /** What the image says of itself besides its PATH; it sleeps unless that says otherwise. */
  readonly config?: Readonly<Record<string, unknown>>;
}

/** The digests of what the tag names, and of the layer that no other image has, for the last of the platforms. */
interface Published {
  readonly digest: string;
  readonly layer: string;
}

/** As Go names processors. */
export type Platform = "amd64" | "arm64";

interface Descriptor {
  readonly mediaType: string;
  readonly digest: string;
  readonly size: number;
}

const MANIFEST = "application/vnd.oci.image.manifest.v1+json";
const INDEX = "application/vnd.oci.image.index.v1+json";

/** Publishes busybox with one more layer. */
export async function publishImage(
  registryPort: number,
  {
    repository,
    tag,
    platforms = [ownPlatform()],
    layerBytes,
    layers: count = 1,
    config: own = {},
  }: Publication,
): Promise<Published> {
  const base = `http://127.0.0.1:${registryPort}/v2/${repository}`;
  let ownLayer = "";
  const manifests: (Descriptor & { platform: object })[] = [];
  for (const architecture of platforms) {
    const layers: Descriptor[] = [];
    const diffIds: string[] = [];
    const add = async (tar: Buffer) => {
      diffIds.push(digestOf(tar));
      const packed = await promisify<Buffer, object, Buffer>(gzip)(tar, { level: 1 });
      layers.push(await upload(base, packed, "application/vnd.oci.image.layer.v1.tar+gzip"));
    };
    await add(await programs(architecture));
    // One after the other, because an image of 2 GB must not be in memory at once.
    for (let at = 0; at < count; at += 1) await add(await tarOf(`layer-${at}`, randomBytes(layerBytes)));
    const config = Buffer.from(
      JSON.stringify({
        architecture,
        os: "linux",
        config: { Env: ["PATH=/bin"], Cmd: ["sleep", "60"], ...own },
        rootfs: { type: "layers", diff_ids: diffIds },
      }),
    );
    const manifest = {
      schemaVersion: 2 as const,
      mediaType: MANIFEST,
      config: await upload(base, config, "application/vnd.oci.image.config.v1+json"),
      layers,
    };
    ownLayer = manifest.layers[1]?.digest ?? "";
    const descriptor = await putManifest(base, platforms.length === 1 ? tag : undefined, manifest);
    manifests.push({ ...descriptor, platform: { architecture, os: "linux" } });
  }
  const [first] = manifests;
  const named =
    manifests.length === 1 && first !== undefined
      ? first
      : await putManifest(base, tag, { schemaVersion: 2, mediaType: INDEX, manifests });
  return { digest: named.digest, layer: ownLayer };
}

/** This machine's. */
export function ownPlatform(): Platform {
  return process.arch === "arm64" ? "arm64" : "amd64";
}

export function otherPlatform(): Platform {
  return ownPlatform() === "amd64" ? "arm64" : "amd64";
}

/** Machine numbers of ELF (elf.h, EM_X86_64 and EM_AARCH64). */
const MACHINES: Record<Platform, number> = { amd64: 62, arm64: 183 };

/** Busybox for this machine; for another, a program that its kernel would run and ours refuses. */
async function programs(architecture: Platform): Promise<Buffer> {
  if (architecture === ownPlatform()) {
    return readFile(await archiveOf(busyboxRecipe, await recipeVersion(busyboxRecipe), () => {}));
  }
  const header = Buffer.alloc(64);
  Buffer.from("7f454c46020101", "hex").copy(header);
  header.writeUInt16LE(2, 16);
  header.writeUInt16LE(MACHINES[architecture], 18);
  return tarOf("bin/sleep", header);
}

async function tarOf(name: string, content: Buffer): Promise<Buffer> {
  const archive = pack();
  archive.entry({ name, mode: 0o755 }, content);
  archive.finalize();
  return buffer(archive);
}

function digestOf(bytes: Buffer): string {
  return `sha256:${createHash("sha256").update(bytes).digest("hex")}`;
}

const authorization = `Basic ${Buffer.from(`${ACCOUNT.username}:${ACCOUNT.password}`).toString("base64")}`;

async function upload(base: string, bytes: Buffer, mediaType: string): Promise<Descriptor> {
  const begun = await call(`${base}/blobs/uploads/`, { method: "POST" });
  const target = new URL(begun.headers.get("location") ?? "");
  target.searchParams.set("digest", digestOf(bytes));
  await call(target.href, { method: "PUT", body: new Uint8Array(bytes) });
  return { mediaType, digest: digestOf(bytes), size: bytes.length };
}

async function putManifest(
  base: string,
  tag: string | undefined,
  manifest: { readonly schemaVersion: 2; readonly mediaType: string } & Record<string, unknown>,
): Promise<Descriptor> {
  const bytes = Buffer.from(JSON.stringify(manifest));
  const { mediaType } = manifest;
  const digest = digestOf(bytes);
  await call(`${base}/manifests/${tag ?? digest}`, {
    method: "PUT",
    headers: { "Content-Type": mediaType },
    body: new Uint8Array(bytes),
  });
  return { mediaType, digest, size: bytes.length };
}

async function call(url: string, options: RequestInit): Promise<Response> {
  const answer = await fetch(url, { ...options, headers: { authorization, ...options.headers } });
  if (!answer.ok) throw new Error(`${options.method} ${url}: ${answer.status} ${await answer.text()}`);
  return answer;
}
