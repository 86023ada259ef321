import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readInputs } from "../../../src/actions/inputs/read-inputs.ts";
import { checkDockerHost } from "../../../src/backend/docker/daemon/docker-host.ts";
import { readPodTemplate } from "../../../src/backend/kubernetes/template/read-pod-template.ts";
import { readCompose } from "../../../src/request/compose/read-compose.ts";
import { UserError } from "../../../src/user-error.ts";

interface Step {
  readonly inputs: Readonly<Record<string, string>>;
  readonly environment?: Readonly<Record<string, string>>;
  /** Texts of the workspace, by path. */
  readonly files?: Readonly<Record<string, string>>;
}

function read({ inputs, environment = {}, files = {} }: Step) {
  return readInputs(
    { input: (name) => inputs[name], environment: () => environment },
    {
      files: { workspace: "/work", read: (path) => files[path], isInWorkspace: () => true },
      checkDockerHost,
      readCompose,
      otherProblems: readPodTemplate(inputs["pod-template"] ?? "").problems,
    },
  );
}

/** What the user reads: the annotation, or where there is more than one problem the text in the log. */
function errorsOf(step: Step): string {
  try {
    read(step);
  } catch (error) {
    if (error instanceof UserError) return error.details?.text ?? error.message;
    throw error;
  }
  throw new Error("there is no problem");
}

/** What people write, and beside it in `broken-inputs.md` what they read. */
const BROKEN: Readonly<Record<string, Step>> = {
  "one wrong word": { inputs: { timeout: "90" } },
  "every input that can be wrong": {
    inputs: {
      "pod-template": "spec:\n  toleration: []\n  restartPolicy: Always\n",
      "kubernetes-namespace": "CI",
      backend: "podman",
      "docker-host": "ftp://build.example",
      expires: "400d",
      summary: "sometimes",
      logs: "on failure",
      "hosts-file": "yes",
      "publish-address": "localhost",
      publish: "never",
      pull: "if-not-present",
      timeout: "90",
      export: "DB={db.prot}\nnot a line",
      "services-file": "ci/services.yml",
      services: "db: { image: postgres, port: 5432 }",
    },
    files: { "ci/services.yml": "cache:\n  image: Redis\n" },
  },
  "problems of two texts, found from the last to the first": {
    inputs: {
      services: "app:\n  image: app\n  depends-on: databse\n  url: http://{app.prot}\ndb:\n  image: X\n",
      "services-file": "ci/services.yml",
    },
    files: { "ci/services.yml": "a:\n  image: a\n  depends-on: nothing\nb:\n  image: X\n" },
  },
  "a file of services that is not there, and all that is wrong beside it": {
    inputs: {
      "services-file": "ci/services.yaml",
      services: "app: { image: app, depends-on: db, url: 'http://{db.host}:{app.prot}' }",
      export: "DB={db.url}\nAPP={app.prot}\nDB={db.host}",
      pull: "daily",
    },
  },
  "a text that is no YAML, and exports of its services": {
    inputs: { services: "db:\n\timage: postgres", export: "DB={db.url}\nBAD={db.url\nPATH={db.host}" },
  },
  "an export of a service with problems, and of one that is not there": {
    inputs: {
      services: "db:\n  image: postgres\n  port: 5432",
      export: "A={db.port:8080}\nB={bd.host}\nC={db.prot}",
    },
  },
  "logs that are collected where services are started": {
    inputs: { "collect-logs": "logs", services: "db: postgres" },
  },
};

test("all that is wrong with the inputs is reported, in their order", async () => {
  const page = Object.entries(BROKEN).map(([title, step]) => {
    const inputs = Object.entries(step.inputs).map(([name, text]) =>
      text.includes("\n") ? `${name}: |\n${text.trimEnd().replace(/^/gm, "  ")}` : `${name}: ${text}`,
    );
    const files = Object.entries(step.files ?? {}).map(
      ([path, text]) => `\nThe file \`${path}\`:\n\n\`\`\`yaml\n${text.trimEnd()}\n\`\`\`\n`,
    );
    return `## ${title}\n\n\`\`\`yaml\n${inputs.join("\n")}\n\`\`\`\n${files.join("")}\n\`\`\`text\n${errorsOf(step)}\n\`\`\`\n`;
  });
  await expect(page.join("\n")).toMatchFileSnapshot(join(import.meta.dirname, "broken-inputs.md"));
});

test("a step that collects logs may skip all of its services", () => {
  expect(read({ inputs: { "collect-logs": "logs", services: "db: ''" } }).request.services).toEqual([]);
});

describe("a variable that is named alone", () => {
  const variables = (name: string, environment: Record<string, string>) =>
    ["env: {%: }", "options: -e %"].map((text) => {
      const services = `a: {image: redis, ${text.replace("%", name)}}`;
      return read({ inputs: { services }, environment }).request.services[0]?.environment;
    });

  test("takes the job's value", () => {
    for (const given of variables("K", { K: "of the job" })) expect(given).toContain("K=of the job");
  });

  test.each(["INPUT_TOKEN", "STATE_session", "ACTIONS_RUNTIME_TOKEN", "GITHUB_TOKEN", "input_token"])(
    "never takes %s, which is the runner's own",
    (name) => {
      for (const given of variables(name, { [name]: "secret" })) expect(given).toContain(name);
    },
  );
});

describe("Compose files", () => {
  const files = {
    "compose.yml": "services: {db: {image: 'postgres:${TAG:-16}', environment: {A: $INPUT_SERVICES}}}",
    "ci/override.yml": "services: {db: {ports: ['5432:5432']}}",
  };

  test("are told by their `services:`, and several lines are merged", () => {
    const inputs = { "services-file": "compose.yml\nci/override.yml\n" };
    expect(read({ inputs, files }).request.services).toMatchObject([
      { name: "db", image: "postgres:16", ports: [{ hostPort: "5432", isWish: true }] },
    ]);
  });

  test("take variables of the job, and none of the runner's", () => {
    const environment = { TAG: "17", INPUT_SERVICES: "secret" };
    const { request } = read({ inputs: { "services-file": "compose.yml" }, environment, files });
    expect(request.services[0]).toMatchObject({
      image: "postgres:17",
      environment: ["A=", "GITHUB_ACTIONS=true", "CI=true"],
    });
  });

  test("give way to `services` for each service", () => {
    const inputs = { "services-file": "compose.yml", services: "db: mysql" };
    expect(read({ inputs, files }).request.services).toMatchObject([{ name: "db", image: "mysql" }]);
  });
});
