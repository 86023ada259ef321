import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { connectKubectl } from "../bed/kubernetes/connect-kubectl.ts";
import { makeNamespace } from "../bed/kubernetes/job-namespace.ts";
import { startJobPod } from "../bed/kubernetes/job-pod.ts";
import { left } from "../bed/kubernetes/left.ts";

const PAGE = readFileSync(join(import.meta.dirname, "../../docs/kubernetes.md"), "utf8");

/** The example on the page that holds these words, without the indent of a list. */
function example(words: string): string {
  const blocks = [...PAGE.matchAll(/^( *)```yaml\n(.*?)^ *```/gms)];
  const [, indent = "", text = ""] = blocks.find(([block]) => block.includes(words)) ?? [];
  return text.replaceAll(new RegExp(`^${indent}`, "gm"), "");
}

/** Asks the API server as the job's own account, from the job's pod. */
const ASK = `
const { readFileSync } = require("node:fs");
const at = (name) => readFileSync("/var/run/secrets/kubernetes.io/serviceaccount/" + name, "utf8");
const [method, path] = process.argv.slice(1);
require("node:https").request({
  host: process.env.KUBERNETES_SERVICE_HOST, port: process.env.KUBERNETES_SERVICE_PORT, ca: at("ca.crt"),
  method, path, headers: { authorization: "Bearer " + at("token") },
}, (answer) => { console.log(answer.statusCode); answer.pipe(process.stdout); }).end();
`;

test("a cluster that is set up as the page says runs the page's job, and the page says what jobs can do", async () => {
  const kubectl = connectKubectl();
  const namespace = await makeNamespace("none");
  await kubectl.apply(example("# role.yaml").replaceAll("namespace: runners", `namespace: ${namespace}`));
  const { spec } = parse(example("# hook-template.yaml")) as { spec: { serviceAccountName: string } };
  const job = await startJobPod(namespace, { serviceAccountName: spec.serviceAccountName });
  const { jobs } = parse(example("runs-on: in-cluster")) as {
    jobs: { test: { steps: [{ id: string; with: Record<string, string> }] } };
  };
  const [{ id, with: inputs }] = jobs.test.steps;
  const main = await job.main({ id, inputs, environment: { HTTPS_PROXY: "http://127.0.0.1:9" } });
  expect(main.exitCode, main.output).toBe(0);
  expect(main.outputs["postgres-url"]).toMatch(
    /^postgres:\/\/.*@(?:postgres\.job-[0-9a-f]{12}|10\.[\d.]+):5432/,
  );
  const pods = await kubectl.get<{ items: { spec: { automountServiceAccountToken: boolean } }[] }>(
    ...["-n", namespace, "pods", "-l", "sibling-services.session"],
  );
  expect(pods.items.map((pod) => pod.spec.automountServiceAccountToken)).toEqual([false, false]);
  expect(JSON.stringify(pods)).not.toContain("sesame");

  // Without `get` and `list`, and yet readable.
  await kubectl.raw("-n", namespace, "create", "secret", "generic", "foreign", "--from-literal=word=sesame");
  const secrets = `/api/v1/namespaces/${namespace}/secrets`;
  const ask = (method: string, path: string) => job.script(`node -e '${ASK}' ${method} '${path}'`);
  expect((await ask("GET", secrets)).output).toMatch(/^403/);
  const answer = (await ask("DELETE", `${secrets}?dryRun=All`)).output;
  expect(answer).toMatch(/^200/);
  expect(answer).toContain(Buffer.from("sesame").toString("base64"));

  await job.post({ id, inputs }, main);
  expect(await left(namespace)).toEqual([]);
  expect(await kubectl.raw("-n", namespace, "get", "secret", "foreign")).toContain("foreign");
  await job.remove();
});
