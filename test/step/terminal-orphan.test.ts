import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { CLI, cliFolder } from "../terminal/run-cli.ts";

const SHELL = ["sh", "-c", '"$@"; true', "sh"];

test.each([
  ["a shell", SHELL, {}],
  // As under npx, whose shell stays.
  ["npx", [...SHELL, ...SHELL], { npm_command: "exec" }],
])("%s is killed before the program can see it: it ends nevertheless", async (_, starters, environment) => {
  using folder = cliFolder({ "services.yml": "redis: redis:7\n" });
  // Nothing listens there, for which a start has patience.
  const DOCKER_HOST = `unix://${join(folder.path, "docker.sock")}`;
  const [program = "", ...words] = [...starters, process.execPath, CLI, "run", "--", "true"];
  const child = spawn(program, words, {
    cwd: folder.path,
    env: { PATH: process.env.PATH, HOME: folder.path, DOCKER_HOST, ...environment },
    stdio: ["ignore", "ignore", "pipe"],
    detached: true,
  });
  let said = "";
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    said += text;
  });
  // The program is the first child that is no shell.
  let pid = child.pid ?? 0;
  while (nameOf(pid) === "sh") {
    pid = childOf(pid) ?? pid;
    await pause(1);
  }
  child.kill("SIGKILL");
  await new Promise((resolve) => child.on("close", resolve));
  expect(said).toContain("the start was cancelled (the parent process, which started this, has ended)");
});

function childOf(pid: number): number | undefined {
  const [first] = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").split(" ");
  return first ? Number(first) : undefined;
}

function nameOf(pid: number): string {
  return readFileSync(`/proc/${pid}/comm`, "utf8").trim();
}
