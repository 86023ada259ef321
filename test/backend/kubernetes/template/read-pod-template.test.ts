import { describe, expect, test } from "vitest";
import { readPodTemplate } from "../../../../src/backend/kubernetes/template/read-pod-template.ts";

const inContainer = (line: string) => `spec:\n  containers:\n    - name: service\n      ${line}\n`;

test("what the runner's container hooks take is taken too", () => {
  const text =
    "apiVersion: v1\nkind: PodTemplate\nmetadata:\n  annotations: {sidecar.istio.io/inject: false}\nspec:\n  nodeSelector: {pool: ci}\n";
  expect(readPodTemplate(text)).toEqual({
    template: {
      metadata: { annotations: { "sidecar.istio.io/inject": "false" } },
      spec: { nodeSelector: { pool: "ci" } },
    },
    problems: [],
  });
});

test("values have the API's types, not YAML's", () => {
  const text =
    "spec:\n  tolerations: [{key: 1, operator: Exists, tolerationSeconds: 60}]\n  hostUsers: false\n  containers: [{name: service, resources: {limits: {cpu: 1.50}}, livenessProbe: {httpGet: {port: 80, path: /}}}]\n";
  expect(readPodTemplate(text).template).toEqual({
    spec: {
      tolerations: [{ key: "1", operator: "Exists", tolerationSeconds: 60 }],
      hostUsers: false,
      containers: [
        {
          name: "service",
          resources: { limits: { cpu: "1.50" } },
          livenessProbe: { httpGet: { port: 80, path: "/" } },
        },
      ],
    },
  });
});

test.each(["", "# nothing yet\n", "spec:\n", "spec:\n  tolerations:\nmetadata:\n  labels:\n"])(
  "%j changes nothing",
  (text) => {
    const { template, problems } = readPodTemplate(text);
    expect(problems).toEqual([]);
    expect(JSON.stringify(template ?? {})).toMatch(/^\{(?:"spec":\{\},"metadata":\{\})?\}$/);
  },
);

describe("a problem is told at its place, before anything is created", () => {
  test.each<[text: string, path: string, message: string, hint: string]>([
    ["tolerations: []", "pod-template.tolerations", "is not a field of", "Indent it under `spec:`."],
    ["spec: {toleration: []}", "pod-template.spec.toleration", "is not a field of", '"tolerations"'],
    ["spec: {node-selector: {}}", "pod-template.spec.node-selector", "is not a", '"nodeSelector"'],
    [inContainer("resource: {}"), "pod-template.spec.containers[0].resource", "", '"resources"'],
    [
      inContainer("resources: {request: {cpu: 1}}"),
      "pod-template.spec.containers[0].resources.request",
      "`spec.containers[service].resources` of a pod",
      '"requests"',
    ],
    ["spec: {affinity: {nodeAfinity: {}}}", "pod-template.spec.affinity.nodeAfinity", "", '"nodeAffinity"'],
    ["spec: {tolerations: {key: ci}}", "pod-template.spec.tolerations", "should be a list", ""],
    ["spec: {tolerations: [ci]}", "pod-template.spec.tolerations[0]", "should be a mapping", ""],
    ["spec: {tolerations: [~]}", "pod-template.spec.tolerations[0]", "should be something", ""],
    ["spec: {hostUsers: 'no'}", "pod-template.spec.hostUsers", "should be true or false", ""],
    ["spec: {priority: high}", "pod-template.spec.priority", "should be a whole number", ""],
    ["spec: {nodeSelector: [ci]}", "pod-template.spec.nodeSelector", "should be a mapping", ""],
    ["- spec", "pod-template", "should be a mapping with `metadata` and `spec`", ""],
    ["spec: {imagePullSecrets: [{nam: x}]}", "pod-template.spec.imagePullSecrets[0].nam", "", '"name"'],
    [
      "spec: {volumes: [{emptyDir: {}}]}",
      "pod-template.spec.volumes[0].emptyDir",
      '"name" is missing here',
      "",
    ],
    [
      "spec: {containers: [{name: servce, tty: true}]}",
      "pod-template.spec.containers[0].name",
      'the container "servce" has no image',
      'is named "service"',
    ],
    [
      "spec: {containers: [{name: service}, {name: service}]}",
      "pod-template.spec.containers[1].name",
      '"service" is given twice',
      "",
    ],
    ["spec: {restartPolicy: Always}", "pod-template.spec.restartPolicy", "set by the action", "stay ended"],
    ["spec: {hostNetwork: true}", "pod-template.spec.hostNetwork", "set by the action", "node's ports"],
    ["spec: {subdomain: x}", "pod-template.spec.subdomain", "set by the action", "finds the service"],
    ["spec: {activeDeadlineSeconds: 1}", "pod-template.spec.activeDeadlineSeconds", "", "`expires`"],
    [inContainer("image: x"), "pod-template.spec.containers[0].image", "set by", "service's own `image`"],
    [inContainer("args: [x]"), "pod-template.spec.containers[0].args", "set by", "service's own `command`"],
    ["metadata: {name: x}", "pod-template.metadata.name", "set by the action", "labels and annotations"],
    ["metadata: {ownerReferences: []}", "pod-template.metadata.ownerReferences", "set by the action", ""],
    ["metadata: {labels: {sibling-services.session: x}}", "", '"sibling-services.session" is set', "finds"],
    ["metadata: {labels: {runner-pod: x}}", "", '"runner-pod" is set by the action', "removes"],
    ["metadata: {labels: {'a b': x}}", "", '"a b" cannot be a key here', ""],
    [
      "zzz: 1",
      "pod-template.zzz",
      '"zzz" is not a field of a pod',
      "Known here: apiVersion, kind, metadata, spec.",
    ],
    [
      "spec: {volumes: [{name: ~, emptyDir: {}}]}",
      "pod-template.spec.volumes[0]",
      '"name" is missing here',
      "",
    ],
    ["spec: {hostUsers: 'False'}", "pod-template.spec.hostUsers", "should be true or false", ""],
    ["metadata: {labels: {team: 'a b'}}", "", '"a ..." cannot be the value of a label', "an annotation"],
    ["spec: [", "pod-template", "this is not valid YAML", "same column"],
    ["spec: {hostname: a}\nspec: {}", "pod-template.spec", '"spec" is given twice', ""],
  ])("%s", (text, path, message, hint) => {
    const { template, problems } = readPodTemplate(text);
    expect(template).toBeUndefined();
    expect(problems[0]?.path).toContain(path);
    expect(problems.map((problem) => problem.message).join("\n")).toContain(message);
    expect(problems.map((problem) => problem.hint ?? "").join("\n")).toContain(hint);
    expect(problems[0]?.position?.excerpt).toContain("^");
  });

  test.each([
    ["metadata: {labels: {runner-pod: x}}", 21],
    ["metadata: {labels: {a b: x}}", 21],
    ["metadata: {labels: {team: 'a b'}}", 27],
  ])("a label is marked where it is wrong, at its key or its value: %s", (text, column) => {
    expect(readPodTemplate(text).problems.map(({ position }) => position?.column)).toEqual([column]);
  });

  test("all of them at once, in the order of the text", () => {
    const text = "metadata: {name: x}\nspec:\n  toleration: []\n  restartPolicy: Always\n";
    expect(readPodTemplate(text).problems.map(({ position }) => position?.line)).toEqual([1, 3, 4]);
  });

  test("and none shows a value that may be secret", () => {
    const text = "spec:\n  containers:\n    - {name: service, env: [{name: TOKEN, valeu: sesame}]}\n";
    const shown = JSON.stringify(readPodTemplate(text).problems);
    expect(shown).toContain("valeu");
    expect(shown).not.toContain("sesame");
  });
});
