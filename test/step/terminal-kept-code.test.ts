import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { findOlderNode } from "../bed/find-older-node.ts";
import { CLI, cliFolder } from "../terminal/run-cli.ts";

const KEPT = ".cache/sibling-services/compiled";
/** What the launcher puts before the code. */
const DIGEST_BYTES = 32;
const NODES = [
  ["this Node", async () => process.execPath],
  ["Node 20", () => findOlderNode(20)],
] as const;

/** Somebody's home, in which this version has been asked for once. */
async function warmHome(node: string = process.execPath) {
  const folder = cliFolder();
  const around = ([, ...words]: readonly string[]) => [node, ...words];
  const start = () => folder.run(["--version"], { around });
  await start();
  const [name = "none"] = readdirSync(join(folder.path, KEPT));
  const file = join(folder.path, KEPT, name);
  return { folder, start, file, [Symbol.dispose]: () => folder[Symbol.dispose]() };
}

function modeOf(path: string): number {
  return statSync(path).mode & 0o777;
}

test.each(NODES)("what %s has compiled is kept for its owner alone, and used again", async (_, find) => {
  using home = await warmHome(await find());
  expect([modeOf(home.file), modeOf(dirname(home.file))]).toEqual([0o600, 0o700]);
  const { mtimeMs } = statSync(home.file);
  expect((await home.start()).exitCode).toBe(0);
  // Code that V8 refuses would have been written again.
  expect(statSync(home.file).mtimeMs).toBe(mtimeMs);
});

const DAMAGES: readonly (readonly [string, (bytes: Buffer) => Buffer])[] = [
  ["empty", () => Buffer.alloc(0)],
  ["cut", (bytes) => bytes.subarray(0, bytes.length / 2)],
  ["zeroes in its middle", (bytes) => bytes.fill(0, bytes.length / 2, bytes.length / 2 + 4_096)],
  ["zeroes from its middle on", (bytes) => bytes.fill(0, bytes.length / 2)],
  ["one bit of its header changed", (bytes) => flipped(bytes, DIGEST_BYTES + 40)],
  ["one bit of its middle changed", (bytes) => flipped(bytes, Math.floor(bytes.length / 2))],
];

function flipped(bytes: Buffer, at: number): Buffer {
  bytes[at] = (bytes[at] ?? 0) ^ 0x10;
  return bytes;
}

test.each(NODES)("kept code that is damaged changes nothing on %s", { timeout: 60_000 }, async (_, find) => {
  using home = await warmHome(await find());
  const whole = readFileSync(home.file);
  const asBefore = await home.start();
  expect(asBefore.exitCode).toBe(0);
  for (const [what, damage] of DAMAGES) {
    writeFileSync(home.file, damage(Buffer.from(whole)));
    expect(await home.start(), what).toEqual(asBefore);
    expect(statSync(home.file).size, what).toBeGreaterThan(whole.length / 2);
  }
});

test("code of another program is not used, though it is as long", async () => {
  using home = await warmHome();
  using other = cliFolder();
  cpSync(dirname(CLI), other.path, { recursive: true });
  const program = join(other.path, "sibling-services.js");
  const text = readFileSync(program, "latin1");
  writeFileSync(program, text.replaceAll('"0.1.0"', '"9.9.9"'), "latin1");
  const around = ([node = "", , ...words]: readonly string[]) => [
    node,
    join(other.path, "index.js"),
    ...words,
  ];
  expect((await home.folder.run(["--version"], { around })).stdout).toBe("sibling-services 9.9.9\n");
});

test.each([
  ["the home is another user's", (home: string) => chownSync(home, 12_345, 12_345)],
  ["others can write to the home", (home: string) => chmodSync(home, 0o1777)],
  ["the home is no directory", (home: string) => writeFileSync(join(home, ".cache"), "")],
])("nothing is kept if %s", async (_, prepare) => {
  if (process.getuid?.() !== 0 && prepare.toString().includes("chown")) return;
  using folder = cliFolder();
  prepare(folder.path);
  expect((await folder.run(["--version"])).exitCode).toBe(0);
  expect(existsSync(join(folder.path, KEPT))).toBe(false);
});

test("NODE_DISABLE_COMPILE_CACHE keeps nothing", async () => {
  using folder = cliFolder({}, { NODE_DISABLE_COMPILE_CACHE: "1" });
  await folder.run(["--version"]);
  expect(existsSync(join(folder.path, KEPT))).toBe(false);
});

test("the files of old versions do not pile up", async () => {
  using folder = cliFolder();
  const kept = join(folder.path, KEPT);
  mkdirSync(kept, { recursive: true, mode: 0o700 });
  for (let index = 0; index < 30; index += 1) writeFileSync(join(kept, `run-v20.0.${index}-x64`), "");
  await folder.run(["--version"]);
  const names = readdirSync(kept);
  expect(names).toHaveLength(12);
  expect(names.some((name) => name.includes(process.version))).toBe(true);
});
