import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bundleClient } from "../../e2e/workspace/bundle-client.ts";
import { blockWith } from "./recipe.ts";

/** The repository of a shop, checked out: its services, and tests that speak to them with their own clients. */
export interface Checkout extends Disposable {
  readonly folder: string;
  /** From now on, the tests never end by themselves: they print `holding`. */
  hold(): void;
  release(): void;
}

/** The addresses are all that the tests are given. */
const TESTS = `
import { existsSync } from "node:fs";
await import("./write-and-read.mjs");
if (existsSync("hold")) {
  console.log("holding");
  setInterval(() => {}, 60_000);
}
`;

export async function checkOut(images: { readonly postgres: string }): Promise<Checkout> {
  const folder = mkdtempSync(join(tmpdir(), "sibling-services-shop-"));
  const services = blockWith("terminal.md", "yaml", "# services.yml").replace("postgres:17", images.postgres);
  writeFileSync(join(folder, "services.yml"), services);
  writeFileSync(join(folder, "package.json"), JSON.stringify({ scripts: { test: "node tests.mjs" } }));
  writeFileSync(join(folder, "tests.mjs"), TESTS);
  copyFileSync(await bundleClient(), join(folder, "write-and-read.mjs"));
  const mark = join(folder, "hold");
  return {
    folder,
    hold: () => writeFileSync(mark, ""),
    release: () => rmSync(mark, { force: true }),
    [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }),
  };
}
