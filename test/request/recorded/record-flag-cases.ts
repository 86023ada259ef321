import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { meaningOfBody } from "../create-options/meaning-of-body.ts";
import { digest } from "./blocks.ts";
import { withFakeDaemon } from "./fake-daemon.ts";
import { FLAG_CASES } from "./flag-cases.ts";

/**
 * Records what the real `docker create` on PATH makes of every case in `flag-cases.json`: a digest of the request's
 * meaning, or `refused`. Run `node test/request/recorded/record-flag-cases.ts`, then format `flag-meanings.json`.
 */
await withFakeDaemon(async (create) => {
  const bare = await create(["busybox"]);
  if (bare.kind !== "sent") throw new Error(bare.error);
  const results: string[] = [];
  for (const words of FLAG_CASES) {
    const sent = await create([...words, "busybox"]);
    results.push(
      sent.kind === "refused" ? "refused" : digest([meaningOfBody(sent.body, bare.body), sent.query]),
    );
  }
  const recordedWith = spawnSync("docker", ["--version"]).stdout.toString().trim();
  const text = JSON.stringify({ recordedWith, bareBody: bare.body, results }, null, 2);
  writeFileSync(join(import.meta.dirname, "flag-meanings.json"), `${text}\n`);
});
