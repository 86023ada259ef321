import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";

interface Step {
  readonly name?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Job {
  readonly needs?: string | readonly string[];
  readonly if?: string;
  readonly uses?: string;
  readonly container?: string;
  readonly strategy?: { readonly matrix: Readonly<Record<string, readonly string[]>> };
  readonly permissions?: Readonly<Record<string, string>>;
  readonly "timeout-minutes"?: number;
  readonly steps?: readonly Step[];
}

interface Workflow {
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

const root = join(import.meta.dirname, "../..");
const textOf = (path: string) => readFileSync(join(root, path), "utf8");
const workflow = (name: string) => parse(textOf(`.github/workflows/${name}.yml`)) as Workflow;
const paths = globSync(".github/workflows/*.yml", { cwd: root }).sort();
const jobs = paths.flatMap((path) =>
  Object.entries(workflow(basename(path, ".yml")).jobs).map(
    ([name, job]) => [`${basename(path)}: ${name}`, job] as const,
  ),
);

describe.each(paths)("%s", (path) => {
  const { permissions } = workflow(basename(path, ".yml"));

  test("names other people's actions by commit, and their version beside it", () => {
    const uses = [...textOf(path).matchAll(/\buses: *(.*)/g)].map(([, words]) => words);
    expect(
      uses.filter((words = "") => !/^\.\/|^[\w-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(words)),
    ).toEqual([]);
  });

  test("lets its jobs read the code at most, unless one asks for more itself", () => {
    expect([{}, { contents: "read" }]).toContainEqual(permissions);
  });
});

describe.each(jobs)("%s", (_, job) => {
  test("ends by itself", () => expect(job.uses ?? job["timeout-minutes"]).toBeDefined());

  test("leaves no token in the checkout", () => {
    const checkouts = (job.steps ?? []).filter(({ uses }) => uses?.startsWith("actions/checkout@"));
    for (const checkout of checkouts) expect(checkout.with?.["persist-credentials"]).toBe(false);
  });
});

test("only the jobs of a release may write, and each what it needs", () => {
  const writers = jobs.flatMap(([name, { permissions = {} }]) => {
    const scopes = Object.keys(permissions).filter((scope) => permissions[scope] === "write");
    return scopes.length === 0 ? [] : [[name, ...scopes]];
  });
  expect(writers).toEqual([
    ["release.yml: draft", "contents"],
    ["release.yml: attest", "attestations", "id-token"],
    ["release.yml: move-major", "contents"],
  ]);
});

describe("the gate of ci", () => {
  const { gate, ...others } = workflow("ci").jobs;
  const [step] = gate?.steps ?? [];

  test("needs every other job, and runs even if one has failed", () => {
    expect([gate?.needs].flat().sort()).toEqual(Object.keys(others).sort());
    expect(gate?.if).toBe("always()");
  });

  test.each([
    ["success success", 0],
    ["success failure success", 1],
    ["cancelled success", 1],
    ["success skipped", 1],
  ])("%s: %i", (results, exitCode) => {
    const env = { ...process.env, RESULTS: results };
    expect(spawnSync("bash", ["-e", "-c", step?.run ?? ""], { env }).status).toBe(exitCode);
  });
});

test.each(["on-the-runner", "in-a-container"])("ci tries %s on each kind of hosted runner", (name) => {
  expect(workflow("ci").jobs[name]?.strategy?.matrix.runner).toEqual([
    "ubuntu-22.04",
    "ubuntu-24.04",
    "ubuntu-24.04-arm",
  ]);
});

test("what actionlint must not say is left out in the files that need it only", () => {
  const { paths: ignored } = parse(textOf(".github/actionlint.yaml")) as { paths: Record<string, unknown> };
  expect(Object.keys(ignored)).toEqual([".github/workflows/background-step.yml", "examples/background.yml"]);
  expect(Object.keys(workflow("background-step").jobs)).toEqual([
    "in-the-background",
    "in-the-background-in-a-container",
  ]);
});

describe("a published release", () => {
  const [step] = workflow("release").jobs["move-major"]?.steps ?? [];

  test.each([
    ["v1.3.0", ["v1.2.0", "v1.3.0"], "moves v1 to itself"],
    ["v1.10.0", ["v1.10.0", "v1.9.0"], "moves v1 to itself"],
    ["v1.2.1", ["v1.2.0", "v1.2.1", "v1.3.0"], "leaves v1 at the later version"],
  ])("%s beside %j %s", (version, tags, what) => {
    const calls = callsOfGh(step?.run ?? "", version, tags);
    expect(calls.some((call) => call.includes("git/refs/tags/v1 -f sha=c0ffee"))).toBe(
      what === "moves v1 to itself",
    );
  });

  test("v2.0.0 makes the tag of a new major version", () => {
    expect(callsOfGh(step?.run ?? "", "v2.0.0", ["v2.0.0"]).at(-1)).toContain(
      "-f ref=refs/tags/v2 -f sha=c0ffee",
    );
  });
});

/** Runs a step with a `gh` that lists these tags, and knows no tag of a major version but v1; returns its calls. */
function callsOfGh(script: string, version: string, tags: readonly string[]): string[] {
  const folder = mkdtempSync(join(tmpdir(), "sibling-services-gh-"));
  try {
    const [gh, calls] = [join(folder, "gh"), join(folder, "calls")];
    const listed = tags.map((tag) => `echo refs/tags/${tag}`).join("; ");
    writeFileSync(
      gh,
      `#!/bin/sh\necho "$*" >> ${calls}\ncase "$*" in *matching-refs*) ${listed};; *PATCH*tags/v1\\ *) ;; *PATCH*) exit 1;; esac\n`,
    );
    chmodSync(gh, 0o755);
    const env = {
      ...process.env,
      ...{ PATH: `${folder}:${process.env.PATH}`, VERSION: version },
      ...{ GITHUB_REPOSITORY: "org/sibling-services", GITHUB_SHA: "c0ffee" },
    };
    execFileSync("bash", ["-e", "-c", script], { env });
    return readFileSync(calls, "utf8").trim().split("\n");
  } finally {
    rmSync(folder, { recursive: true });
  }
}
