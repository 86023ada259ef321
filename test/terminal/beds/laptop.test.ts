import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, inject, test } from "vitest";
import { expectNothingLeft } from "../../bed/expect-nothing-left.ts";
import { differences, takeInventory } from "../../bed/inventory.ts";
import { startFaultProxy } from "../../faults/proxy/fault-proxy.ts";
import { checkOut } from "./checkout.ts";
import { dockerCli } from "./docker-cli.ts";
import { blockWith } from "./recipe.ts";
import { makeSearchPath } from "./search-path.ts";
import { openTerminal } from "./tmux.ts";

const { dockerHost, images } = inject("bed");
expectNothingLeft(dockerHost);

/** Writes what the screen showed to this folder, for the page. */
const captures = process.env.CAPTURES;
/** A command that Ctrl-C does not end. */
const STUBBORN = `sibling-services run --only redis -- sh -c 'trap "" INT; echo stubborn; while :; do sleep 1; done'`;
const LINES = blockWith("laptop.md", "sh", " run ").trim();

/** A terminal in the shop's checkout. */
async function sitDown(daemon = dockerHost) {
  const checkout = await checkOut(images);
  const path = await makeSearchPath();
  const { environment } = await dockerCli();
  const terminal = await openTerminal({
    folder: checkout.folder,
    environment: { ...environment, PATH: `${path.folder}:${environment.PATH}`, DOCKER_HOST: daemon },
  });
  return {
    ...terminal,
    checkout,
    [Symbol.asyncDispose]: async () => {
      await terminal[Symbol.asyncDispose]();
      path[Symbol.dispose]();
      checkout[Symbol.dispose]();
    },
  };
}

test("one command: addresses at the loopback, and a prompt with nothing left", async () => {
  await using terminal = await sitDown();
  await terminal.type(LINES);
  const board = await terminal.shows(/^[⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏] postgres +(?!it has not)\S.* \d+\.\d s$/m);
  // What is typed earlier would be shown among the lines that are redrawn.
  await terminal.shows(/removed 2 containers/);
  await terminal.type("echo code=$?");
  const screen = await terminal.shows(/^code=0$/m);
  expect(screen).toMatch(/^Postgres at 127\.0\.0\.1:\d+:/m);
  expect(screen).toMatch(/^Redis at 127\.0\.0\.1:\d+:/m);
  // What is redrawn is gone at the end.
  expect(screen).not.toMatch(/^[⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏]/m);
  if (captures === undefined) return;
  writeFileSync(join(captures, "board.txt"), board);
  writeFileSync(join(captures, "run.txt"), screen);
});

test("up, what the page types between, down", async () => {
  await using terminal = await sitDown();
  for (const line of blockWith("laptop.md", "sh", " up ").trim().split("\n")) await terminal.type(line);
  await terminal.type("echo code=$?");
  const screen = await terminal.shows(/^code=\d+$/m);
  expect(screen).toMatch(/^Postgres at 127\.0\.0\.1:\d+:/m);
  expect(screen).toMatch(/^code=0$/m);
  if (captures !== undefined) writeFileSync(join(captures, "up.txt"), screen);
});

test("Ctrl-C once: the command ends, the services are removed, 130", async () => {
  await using terminal = await sitDown();
  terminal.checkout.hold();
  await terminal.type(LINES);
  await terminal.shows(/^holding$/m);
  await terminal.press("C-c");
  await terminal.shows(/removed 2 containers/);
  await terminal.type("echo code=$?");
  await terminal.shows(/^code=130$/m);
});

test("Ctrl-C twice: a command that ignores it is killed, the services are removed", async () => {
  await using terminal = await sitDown();
  await terminal.type(STUBBORN);
  await terminal.shows(/^stubborn$/m);
  await terminal.press("C-c");
  await terminal.shows(/press Ctrl-C again/);
  await terminal.press("C-c");
  await terminal.shows(/removed 1 container/);
  await terminal.type("echo code=$?");
  await terminal.shows(/^code=130$/m);
});

test("Ctrl-C three times: the prompt at once, and the command that removes the rest", async () => {
  let isSlow = true;
  // A daemon that takes its time to remove leaves time for the third.
  await using slow = await startFaultProxy(dockerHost, ({ name }) =>
    isSlow && /^(?:DELETE|POST \/containers\/\{id\}\/kill)/.test(name)
      ? { kind: "delay", ms: 60_000 }
      : undefined,
  );
  await using terminal = await sitDown(slow.dockerHost);
  await terminal.type(STUBBORN);
  await terminal.shows(/^stubborn$/m);
  await terminal.press("C-c");
  await terminal.shows(/press Ctrl-C again/);
  await terminal.press("C-c");
  await terminal.shows(/killing the command/);
  await terminal.press("C-c");
  const screen = await terminal.shows(/down --session [0-9a-f]{12}/);
  isSlow = false;
  await terminal.type("echo code=$?");
  await terminal.shows(/^code=130$/m);
  await terminal.type(/sibling-services down --session [0-9a-f]{12}/.exec(screen)?.[0] ?? "");
  await terminal.shows(/removed 1 container, 1 network/);
});

test("the terminal is closed: the services are removed", async () => {
  const before = await takeInventory(dockerHost);
  await using terminal = await sitDown();
  terminal.checkout.hold();
  await terminal.type(LINES);
  await terminal.shows(/^holding$/m);
  await terminal.close();
  await expect
    .poll(async () => differences(before, await takeInventory(dockerHost)), { timeout: 60_000 })
    .toEqual([]);
});
