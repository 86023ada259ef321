import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { readInputs } from "../../src/actions/inputs/read-inputs.ts";
import { workspaceFiles } from "../../src/machine/workspace-files.ts";

let workspace: string;
let outside: string;
beforeEach(() => {
  workspace = mkdtempSync(join(tmpdir(), "sibling-services-workspace-"));
  outside = mkdtempSync(join(tmpdir(), "sibling-services-outside-"));
  writeFileSync(join(outside, "secret"), "token: C4n4ry7");
});
afterEach(() => {
  for (const folder of [workspace, outside]) rmSync(folder, { recursive: true });
});

describe("a file of the workspace", () => {
  test("is read, also by its absolute path and through a link that stays", () => {
    mkdirSync(join(workspace, "ci"));
    writeFileSync(join(workspace, "ci/a.yml"), "a: x");
    symlinkSync("ci/a.yml", join(workspace, "link.yml"));
    const files = workspaceFiles(workspace);
    for (const path of ["ci/a.yml", "./ci/../ci/a.yml", join(workspace, "ci/a.yml"), "link.yml"])
      expect(files.read(path)).toBe("a: x");
  });

  test("that is missing is undefined, and so is a link to nowhere", () => {
    symlinkSync("nowhere", join(workspace, "link.yml"));
    expect(workspaceFiles(workspace).read("a.yml")).toBeUndefined();
    expect(workspaceFiles(workspace).read("link.yml")).toBeUndefined();
  });

  test("may lie in a workspace that is itself behind a link", () => {
    symlinkSync(workspace, join(outside, "work"));
    writeFileSync(join(workspace, "a.yml"), "a: x");
    expect(workspaceFiles(join(outside, "work")).read("a.yml")).toBe("a: x");
  });

  test.each([
    ["a link that leads out", () => symlinkSync(join(outside, "secret"), join(workspace, "f")), "f"],
    ["a folder above it that leads out", () => symlinkSync(outside, join(workspace, "d")), "d/secret"],
    ["two links, one after the other", () => twoLinks(), "f"],
  ])("is refused where %s", (_, plant, path) => {
    plant();
    for (const named of [path, join(workspace, path)]) {
      expect(() => workspaceFiles(workspace).read(named)).toThrow(
        /^".*" leads out of the workspace through a link$/,
      );
    }
  });
  function twoLinks(): void {
    symlinkSync(outside, join(workspace, "d"));
    symlinkSync("d/secret", join(workspace, "f"));
  }

  test("is refused at once if it is not a file", async () => {
    execFileSync("mkfifo", [join(workspace, "pipe")]);
    symlinkSync("/dev/zero", join(workspace, "zero"));
    mkdirSync(join(workspace, "folder"));
    const server = createServer().listen(join(workspace, "socket"));
    onTestFinished(() => void server.close());
    await new Promise((resolve) => server.once("listening", resolve));
    const { read } = workspaceFiles(workspace);
    for (const path of ["pipe", "socket", "zero", "/dev/zero", "/dev/stdin/../zero"])
      expect(() => read(path)).toThrow(`"${path}" is a device, a pipe or a socket, but a file is expected`);
    expect(() => read("folder")).toThrow('"folder" is a directory, but a file is expected');
  });

  test("is refused if it is huge, and read to its last byte below that size", () => {
    const path = join(workspace, "huge");
    writeFileSync(path, "");
    truncateSync(path, 2 ** 40);
    expect(() => workspaceFiles(workspace).read("huge")).toThrow('"huge" is larger than 1024 KiB');
    writeFileSync(path, "x".repeat(1024 * 1024));
    expect(workspaceFiles(workspace).read("huge")?.length).toBe(1024 * 1024);
  });

  test("has no size that is believed: /proc says 0 of files that have much", () => {
    expect(workspaceFiles(workspace).read("/proc/self/status")).toContain("VmRSS");
  });

  test("is refused with the system's own words if it cannot be read", () => {
    symlinkSync("loop", join(workspace, "loop"));
    expect(() => workspaceFiles(workspace).read("loop")).toThrow('"loop" cannot be read (ELOOP)');
  });
});

describe("services-file", () => {
  const reading = (path: string, others: Record<string, string> = {}) => {
    const input = (name: string) => (name === "services-file" ? path : others[name]);
    return () =>
      readInputs(
        { input, environment: () => ({}) },
        {
          files: workspaceFiles(workspace),
          checkDockerHost: () => {},
        },
      );
  };

  test.each(["/dev/zero", "/dev"])("%s is refused by a sentence with its place", (path) =>
    expect(reading(path)).toThrow(/^services-file: "\/dev.*" is a (device|directory)/),
  );

  test("outside of the workspace is read, and no error quotes a word of it", () => {
    const path = join(outside, "services.yml");
    for (const text of [
      "a: {image: C4n4ry7 C4n4ry7, ports: [C4n4ry7], C4n4ry7: C4n4ry7}",
      "C4n4ry7",
      "a: {image: 'C4n4ry7",
      "- C4n4ry7",
      "C4n4ry7 x: {image: x}",
      "a: {image: x, options: --C4n4ry7 x}",
      "a: {image: x, depends-on: C4n4ry7}",
      "a: *C4n4ry7",
      "a: !C4n4ry7 b",
    ]) {
      writeFileSync(path, text);
      expect(reading(path)).toThrow(/line 1/);
      expect(reading(path)).not.toThrow("C4n4ry7");
    }
    // Nor as a guess at what was meant elsewhere.
    writeFileSync(path, "C4n4ry7: {image: x, ports: [x]}");
    const others = { services: "app: {image: x, depends-on: C4n4ry}", export: "A={C4n4ry.host}" };
    expect(reading(path, others)).toThrow(/line 1/);
    expect(reading(path, others)).not.toThrow("C4n4ry7");
    writeFileSync(path, "a: x");
    expect(reading(path)().request.services).toMatchObject([{ name: "a", image: "x" }]);
  });
});
