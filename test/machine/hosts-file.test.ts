import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { hostsFileOf, type OpenFile, openInPlace } from "../../src/machine/hosts-file.ts";

const OWN = "127.0.0.1 localhost\n::1 localhost ip6-localhost\n";
const OURS = "172.18.0.2 postgres # ours\n";
const THEIRS = "172.19.0.2 redis # theirs\n";
const isOurs = (line: string) => line.endsWith("# ours");
const BLANK = `${" ".repeat(OURS.length - 1)}\n`;

/** A disk that takes so many more bytes, and ends the process after so many calls. */
function disk(text: string, { freeBytes = 1_000, calls = 100 } = {}) {
  const state = { bytes: Buffer.from(text), freeBytes, calls };
  const call = () => {
    if (state.calls === 0) throw new Error("EIO, or killed");
    state.calls -= 1;
  };
  const file: OpenFile = {
    read: () => Buffer.from(state.bytes),
    size: () => state.bytes.length,
    write(bytes, position) {
      call();
      const taken = Math.min(bytes.length, state.bytes.length - position + state.freeBytes);
      if (taken === 0) throw new Error("ENOSPC");
      const end = Math.max(state.bytes.length, position + taken);
      const grown = Buffer.concat([state.bytes], end);
      bytes.copy(grown, position, 0, taken);
      state.freeBytes -= grown.length - state.bytes.length;
      state.bytes = grown;
      return taken;
    },
    truncate(size) {
      call();
      state.bytes = Buffer.from(state.bytes.subarray(0, size));
    },
    close() {},
  };
  return { hosts: hostsFileOf(() => file), text: () => state.bytes.toString("utf8"), state };
}

describe("a list of hosts", () => {
  test.each([
    ["at the end", OWN + OURS, OWN],
    ["all that there is", OURS, ""],
    ["twice at the end", OWN + OURS + OURS, OWN],
    ["before another's", OWN + OURS + THEIRS, OWN + BLANK + THEIRS],
    ["before and after another's", OWN + OURS + THEIRS + OURS, OWN + BLANK + THEIRS],
    ["after what an earlier removal has left", OWN + BLANK + OURS, OWN],
    ["without a line's end", `${OWN}${OURS.trimEnd()}`, OWN],
    ["nowhere", OWN + THEIRS, OWN + THEIRS],
    ["beside names that are no ASCII", `# für uns\n${OURS}${THEIRS}`, `# für uns\n${BLANK}${THEIRS}`],
  ])("loses our lines %s, and nothing else", (_, before, after) => {
    const { hosts, text } = disk(before, { freeBytes: 0 });
    hosts.remove(isOurs);
    expect(text()).toBe(after);
  });

  test("gains lines at its end, on a line of their own", () => {
    const { hosts, text } = disk("127.0.0.1 localhost");
    hosts.append(OURS);
    expect(text()).toBe(`127.0.0.1 localhost\n${OURS}`);
  });

  test.each([0, 1, 10, OURS.length - 1])("on a disk with %d bytes left stays as it was", (freeBytes) => {
    const { hosts, text } = disk(OWN, { freeBytes });
    expect(() => hosts.append(OURS)).toThrow(/ENOSPC|no space left/);
    expect(text()).toBe(OWN);
  });

  test("keeps every line of others, whole, wherever the removal breaks off", () => {
    const others = `${OWN}${THEIRS}10.0.0.1 db\n`;
    for (let calls = 0; calls < 6; calls += 1) {
      const { hosts, text } = disk(`${OWN}${OURS}${THEIRS}${OURS}10.0.0.1 db\n${OURS}`, { calls });
      try {
        hosts.remove(isOurs);
      } catch {}
      const kept = text()
        .split("\n")
        .filter((line) => !isOurs(line) && line.trim() !== "");
      expect(`${kept.join("\n")}\n`).toBe(others);
    }
  });

  test("keeps what others add while we remove", () => {
    const { hosts, text, state } = disk(OWN + OURS);
    const file = hosts;
    file.remove((line) => {
      if (!text().endsWith(THEIRS)) state.bytes = Buffer.from(text() + THEIRS);
      return isOurs(line);
    });
    expect(text()).toBe(OWN + BLANK + THEIRS);
  });
});

describe("on a real file system", () => {
  function folder(): string {
    const path = mkdtempSync(join(tmpdir(), "sibling-services-hosts-"));
    onTestFinished(() => rmSync(path, { recursive: true }));
    return path;
  }

  test("the file stays the same file, because it may be a mount", () => {
    const path = join(folder(), "hosts");
    writeFileSync(path, OWN);
    const hosts = hostsFileOf((access) => openInPlace(path, access));
    hosts.append(OURS);
    expect(hosts.read()).toBe(OWN + OURS);
    hosts.remove(isOurs);
    expect(readFileSync(path, "utf8")).toBe(OWN);
  });

  test("that is missing nothing is read and nothing made", () => {
    const path = join(folder(), "hosts");
    const hosts = hostsFileOf((access) => openInPlace(path, access));
    expect(hosts.read()).toBe("");
    expect(() => hosts.append(OURS)).toThrow("ENOENT");
    expect(hosts.read()).toBe("");
  });

  test("that refuses to grow (ulimit -f) keeps its text", () => {
    const path = join(folder(), "hosts");
    const text = `${"# filler\n".repeat(56)}${OWN}`.padStart(511, "#").concat("\n");
    writeFileSync(path, text);
    const script = `
      import { hostsFileOf, openInPlace } from ${JSON.stringify(join(import.meta.dirname, "../../src/machine/hosts-file.ts"))};
      process.on("SIGXFSZ", () => {});
      hostsFileOf((access) => openInPlace(${JSON.stringify(path)}, access)).append(${JSON.stringify(OURS.repeat(40))});`;
    const run = spawnSync(
      "bash",
      ["-c", 'ulimit -f 1; exec "$0" --input-type=module -e "$1"', process.execPath, script],
      { encoding: "utf8" },
    );
    expect(run.status).not.toBe(0);
    expect(readFileSync(path, "utf8")).toBe(text);
  });
});
