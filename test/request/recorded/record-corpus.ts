import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { readRequest } from "../../../src/request/read-request.ts";
import { sharedFolder } from "../shared-material.ts";
import {
  type Block,
  digest,
  type RecordedCorpus,
  type RecordedService,
  readBlocks,
  recordedKey,
} from "./blocks.ts";
import { type Sent, withFakeDaemon } from "./fake-daemon.ts";
import { githubArguments, type RawService, splitArguments } from "./github-command-line.ts";
import { meaningOfSent, meaningOfService } from "./meaning-of-service.ts";

/**
 * Records what the real `docker create` on PATH sends for every service of the corpus, for the command line that GitHub
 * would build: `node test/request/recorded/record-corpus.ts`. With `--explain 107` it prints both meanings of a block
 * instead, the command line's and ours.
 */
const corpus = sharedFolder("corpus");
if (corpus === undefined) throw new Error("the corpus is not here");
const explained = process.argv[process.argv.indexOf("--explain") + 1];
const isExplaining = process.argv.includes("--explain");
const blocks = readBlocks(corpus).filter(({ number }) => !isExplaining || number === explained);

await withFakeDaemon(async (create) => {
  const bare = await create(["busybox"]);
  if (bare.kind !== "sent") throw new Error(bare.error);
  if (isExplaining) {
    for (const block of blocks) await explain(block, create, bare.body);
    return;
  }
  const recorded: Record<string, RecordedService[]> = {};
  for (const block of blocks) {
    const services = await recordBlock(block, create);
    recorded[recordedKey(block)] = services.map((sent) => asRecorded(sent, bare.body));
  }
  const recordedWith = spawnSync("docker", ["--version"]).stdout.toString().trim();
  const result: RecordedCorpus = { recordedWith, bareBody: bare.body, blocks: recorded };
  writeFileSync(join(import.meta.dirname, "corpus.json"), `${JSON.stringify(result, null, 1)}\n`);
});

type Create = (words: readonly string[]) => Promise<Sent>;

async function recordBlock(block: Block, create: Create): Promise<(Sent | { kind: "skipped" })[]> {
  const services = servicesOf(block);
  if (services === undefined) return [{ kind: "refused", error: "not YAML" }];
  const sent = [];
  for (const [alias, service] of services) sent.push(await recordService(alias, service, create));
  return sent;
}

function servicesOf({ text }: Block): [string, unknown][] | undefined {
  try {
    return Object.entries(parse(text) as Record<string, unknown>);
  } catch {
    return undefined;
  }
}

async function recordService(
  alias: string,
  given: unknown,
  create: Create,
): Promise<Sent | { kind: "skipped" }> {
  if (given === null || Array.isArray(given)) return { kind: "refused", error: "unexpected value" };
  const service = (typeof given === "object" ? given : { image: given }) as RawService;
  if ("image" in service && (service.image ?? "") === "") return { kind: "skipped" };
  try {
    const sent = await create(splitArguments(githubArguments(alias, service)));
    if (sent.kind === "sent" && !isSameRepository(String(sent.body.Image), String(service.image))) {
      // The daemon is asked for an image that nobody has pulled, most often a word of a command without quotes.
      return { kind: "refused", error: `no such image: ${sent.body.Image}` };
    }
    return sent;
  } catch (error) {
    return { kind: "refused", error: (error as Error).message };
  }
}

function isSameRepository(created: string, named: string): boolean {
  const repository = (image: string) =>
    image
      .replace(/^docker:\/\//, "")
      .replace(/@.*/, "")
      .replace(/:[^:/]*$/, "");
  return repository(created) === repository(named);
}

function asRecorded(sent: Sent | { kind: "skipped" }, bareBody: Record<string, unknown>): RecordedService {
  switch (sent.kind) {
    case "skipped":
      return { skipped: true };
    case "refused":
      return { refused: sent.error };
    case "sent":
      return { body: digest(meaningOfSent(sent.query, sent.body, bareBody)) };
  }
}

async function explain(block: Block, create: Create, bareBody: Record<string, unknown>): Promise<void> {
  const ours = readRequest([{ origin: "services", kind: "input", text: block.text }], {
    environment: { HOME: "/h" },
    workspace: "/workspace",
    ownVariables: ["GITHUB_ACTIONS=true", "CI=true"],
    untrusted: [],
    readFile: () => undefined,
  });
  for (const sent of await recordBlock(block, create)) {
    console.log(sent.kind === "sent" ? JSON.stringify(meaningOfSent(sent.query, sent.body, bareBody)) : sent);
  }
  if (ours.kind === "problems") console.log(ours.problems);
  else
    for (const service of ours.request.services)
      console.log(JSON.stringify(meaningOfService(service, bareBody)));
}
