// Creates the pods that main has created, under other names, by bare calls, and asks each in its own protocol without a
// pause. Prints how long each took from its first call. Arguments: the file of stamps.cjs, and a suffix for the names.
import { readFileSync } from "node:fs";
import { Agent, request } from "node:https";
import { connect } from "node:net";

const FOLDER = "/var/run/secrets/kubernetes.io/serviceaccount";
const [file = "", suffix = ""] = process.argv.slice(2);
const namespace = readFileSync(`${FOLDER}/namespace`, "utf8");
const agent = new Agent({ keepAlive: true, ca: readFileSync(`${FOLDER}/ca.crt`) });
const headers = {
  Authorization: `Bearer ${readFileSync(`${FOLDER}/token`, "utf8")}`,
  "Content-Type": "application/json",
};
const { KUBERNETES_SERVICE_HOST: host, KUBERNETES_SERVICE_PORT: port } = process.env;

function call(method, path, body) {
  return new Promise((resolve, reject) => {
    const sent = request({
      agent,
      host,
      port,
      headers,
      method,
      path: `/api/v1/namespaces/${namespace}${path}`,
    });
    sent.on("response", resolve).on("error", reject);
    sent.end(body === undefined ? undefined : JSON.stringify(body));
  });
}

async function create(kind, body) {
  const answer = await call("POST", `/${kind}`, body);
  answer.resume();
  if (answer.statusCode !== 201) throw new Error(`POST ${kind}: ${answer.statusCode}`);
}

/** Its address, as soon as its container runs. */
async function addressOf(name) {
  const answer = await call("GET", `/pods?watch=true&fieldSelector=metadata.name%3D${name}`);
  let rest = "";
  for await (const chunk of answer) {
    const lines = (rest + chunk).split("\n");
    rest = lines.pop();
    for (const line of lines.filter(Boolean)) {
      const { status = {} } = JSON.parse(line).object;
      if (status.podIP && status.containerStatuses?.[0]?.state?.running) {
        answer.destroy();
        return status.podIP;
      }
    }
  }
  throw new Error(`${name} was not told to run`);
}

const user = "user\0postgres\0\0";
const startup = Buffer.concat([Buffer.from([0, 0, 0, 8 + user.length, 0, 3, 0, 0]), Buffer.from(user)]);
const dialogues = {
  redis: { port: 6379, says: "PING\r\n", answers: "+" },
  postgres: { port: 5432, says: startup, answers: "R" },
};

function asks({ port, says, answers }, address) {
  return new Promise((resolve) => {
    const socket = connect(port, address, () => socket.write(says));
    const end = (isReady) => {
      socket.destroy();
      resolve(isReady);
    };
    socket.on("data", (data) => end(data.toString("latin1").startsWith(answers)));
    socket.on("error", () => end(false)).on("close", () => end(false));
  });
}

function renamed({ metadata, ...rest }) {
  const name = `${metadata.name}-${suffix}`;
  return { ...rest, metadata: { name, labels: { bare: suffix } } };
}

async function start(secret, pod) {
  const { spec } = pod;
  const [container] = spec.containers;
  const envFrom = [{ secretRef: { name: `${secret.metadata.name}-${suffix}` } }];
  const startedAtMs = performance.now();
  await create("secrets", renamed(secret));
  await create("pods", renamed({ ...pod, spec: { ...spec, containers: [{ ...container, envFrom }] } }));
  const address = await addressOf(`${pod.metadata.name}-${suffix}`);
  while (!(await asks(dialogues[spec.hostname], address)));
  return [spec.hostname, performance.now() - startedAtMs];
}

const bodies = (kind) => posted.filter((one) => one.kind === kind).map(({ body }) => JSON.parse(body));
const { posted } = JSON.parse(readFileSync(file, "utf8"));
const secrets = bodies("secrets");
const took = await Promise.all(
  bodies("pods").map((pod) => {
    const { name } = pod.spec.containers[0].envFrom[0].secretRef;
    return start(
      secrets.find(({ metadata }) => metadata.name === name),
      pod,
    );
  }),
);
console.log(JSON.stringify(Object.fromEntries(took)));
process.exit(0);
