import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readRequest } from "../../src/request/read-request.ts";
import type { ServiceRequest } from "../../src/request/request.ts";
import {
  type Block,
  digest,
  type RecordedCorpus,
  type RecordedService,
  readBlocks,
  recordedKey,
} from "./recorded/blocks.ts";
import { meaningOfService } from "./recorded/meaning-of-service.ts";
import { sharedFolder } from "./shared-material.ts";

const folder = sharedFolder("corpus");
const recorded: RecordedCorpus = JSON.parse(
  readFileSync(join(import.meta.dirname, "recorded/corpus.json"), "utf8"),
);
const blocks = folder === undefined ? [] : readBlocks(folder);

function read({ text }: Block) {
  return readRequest([{ origin: "services", kind: "input", text }], {
    environment: { HOME: "/h" },
    workspace: "/workspace",
    ownVariables: ["GITHUB_ACTIONS=true", "CI=true"],
    untrusted: [],
    readFile: () => undefined,
  });
}

function recordedOf(block: Block): readonly RecordedService[] {
  return recorded.blocks[recordedKey(block)] ?? [];
}

function isAccepted(block: Block): boolean {
  return recordedOf(block).every((service) => !("refused" in service));
}

describe.skipIf(folder === undefined)(
  "a real block moved from services: (skipped where ../shared/corpus is absent)",
  () => {
    test("becomes the same container as on GitHub wherever GitHub accepts it", () => {
      const accepted = blocks.filter(isAccepted);
      const unequal = new Set(accepted.filter((block) => !isEqual(block)).map(({ number }) => number));
      const all = new Set(accepted.map(({ number }) => number));
      console.log(`corpus blocks equal / all that GitHub accepts: ${all.size - unequal.size} / ${all.size}`);
      expect([...unequal]).toEqual([]);
      expect(all.size).toBe(189);
    });

    test("is either refused at its place or understood with a notice where GitHub refuses it", () => {
      const silent = blocks.filter((block) => !isAccepted(block) && !isAnswered(block));
      expect(silent.map(recordedKey)).toEqual([]);
    });

    test("is read within 15 ms", () => {
      const largest = blocks.reduce((a, b) => (b.text.length > a.text.length ? b : a));
      read(largest);
      const timesMs = Array.from({ length: 10 }, () => {
        // Of the processor, because on a busy machine the clock runs on for others.
        const before = process.threadCpuUsage();
        read(largest);
        const { user, system } = process.threadCpuUsage(before);
        return (user + system) / 1_000;
      });
      console.log(`largest corpus block read in ${Math.min(...timesMs).toFixed(1)} ms, at most 15`);
      expect(Math.min(...timesMs)).toBeLessThan(15);
    });
  },
);

function isEqual(block: Block): boolean {
  const result = read(block);
  if (result.kind === "problems") return false;
  const services: (ServiceRequest | undefined)[] = [...result.request.services];
  return recordedOf(block).every((service) => {
    if ("skipped" in service) return true;
    const ours = services.shift();
    return (
      ours !== undefined &&
      "body" in service &&
      digest(meaningOfService(ours, recorded.bareBody)) === service.body
    );
  });
}

/** A list for `command` is the one form that we take and GitHub does not; it needs no words. */
function isAnswered(block: Block): boolean {
  const result = read(block);
  if (result.kind === "problems")
    return result.problems.every(
      ({ message, position }) => message !== "" && position?.excerpt.includes("^"),
    );
  return result.request.notices.length > 0 || /^ +command:(?: *\[|\n +- )/m.test(block.text);
}
