/** What a step is given. */
export interface Inputs {
  readonly services: string;
  readonly [input: string]: string;
}

interface Images {
  readonly busybox: string;
}

type Carry = (attack: string, images: Images) => Inputs;

const services = (mapping: object): Inputs => ({ services: JSON.stringify(mapping) });

const STAYS = ["sh", "-c", "sleep 600"];

/** A service that stays, with one field more. */
const box =
  (field: (attack: string) => object): Carry =>
  (attack, { busybox }) =>
    services({
      box: { image: busybox, command: STAYS, options: "--health-cmd true", timeout: "3s", ...field(attack) },
    });

/** Among the options, as one word of them. */
const option = (flag: string, before = "", after = ""): Carry =>
  box((attack) => {
    const word = `${before}${attack}${after}`.replaceAll("\\", "\\\\").replaceAll('"', '\\"');
    return { options: `--health-cmd true ${flag} "${word}"` };
  });

/** An input beside a service that is well. */
const input =
  (name: string, value: (attack: string) => string = (attack) => attack): Carry =>
  (attack, images) => ({
    ...box(() => ({}))(attack, images),
    // The environment, by which inputs come, holds no NUL.
    [name]: value(attack.replaceAll("\0", "")),
  });

/** Every field of a service and every input into which text goes, and how. */
export const FIELDS: Readonly<Record<string, Carry>> = {
  "a service's name": (attack, { busybox }) => services({ [attack]: { image: busybox, command: STAYS } }),
  image: (attack) => services({ box: { image: attack } }),
  "image as a bare word": (attack) => services({ box: attack }),
  "credentials' username": box((attack) => ({ credentials: { username: attack, password: "p" } })),
  "an alias": box((attack) => ({ aliases: [attack] })),
  "a network alias in options": option("--network-alias"),
  "a label": option("--label", "a="),
  "a label's name": option("--label", "", "=a"),
  "a container's name": option("--name"),
  "a hostname": option("--hostname"),
  "an env key": box((attack) => ({ env: { [attack]: "x" } })),
  "an env value": box((attack) => ({ env: { K: attack } })),
  "an env-file": option("--env-file"),
  "copy's source": box((attack) => ({ copy: [{ from: attack, to: "/x" }] })),
  "copy's target": box((attack) => ({ copy: [{ from: "file", to: `/x/${attack}` }] })),
  // A source that is a path of the machine, also by two dots, is what its user asks for.
  "a volume's name": box((attack) => ({ volumes: [`x${attack}:/x`] })),
  "a bind mount of the workspace": box((attack) => ({ volumes: [`./${attack.replaceAll("..", "")}:/x`] })),
  "a volume's target": box((attack) => ({ volumes: [`/x/${attack}`] })),
  command: box((attack) => ({ command: [...STAYS, attack] })),
  "command as a line": box((attack) => ({ command: `sh -c 'sleep 600' ${attack}` })),
  entrypoint: box((attack) => ({ entrypoint: [...STAYS, attack], command: [] })),
  "a healthcheck": option("--health-cmd"),
  "after-ready": box((attack) => ({ "after-ready": [["echo", attack]] })),
  "wait's command": box((attack) => ({ wait: { exec: ["echo", attack] } })),
  "wait's pattern": box((attack) => ({ wait: { log: attack } })),
  "wait's page": box((attack) => ({ wait: { http: `/${attack}`, port: 80 } })),
  "wait's headers": box((attack) => ({ wait: { http: "/", port: 80, headers: { [attack]: attack } } })),
  url: box((attack) => ({ url: `http://{host}/${attack}`, ports: [80] })),
  ports: box((attack) => ({ ports: [attack] })),
  "an unknown key": box((attack) => ({ [attack]: 1 })),
  timeout: box((attack) => ({ timeout: attack })),
  "what it depends on": box((attack) => ({ "depends-on": attack })),
  "an export's name": input("export", (attack) => `${attack}={box.id}`),
  "an export's value": input("export", (attack) => `GIVEN=${attack}`),
  "the input services-file": input("services-file"),
  "the input network": input("network"),
  "the input job-network": input("job-network"),
  "the input job-container": input("job-container"),
  "the input docker-host": input("docker-host"),
  "the input timeout": input("timeout"),
  "the input publish-address": input("publish-address"),
  "the input log-directory": (attack, { busybox }) => ({
    ...services({ box: { image: busybox, command: ["sh", "-c", "echo sorry; exit 3"] } }),
    // Two dots, and a slash at the beginning, lead where their writer wants the logs.
    "log-directory": attack.replaceAll("\0", "").replaceAll("..", "").replace(/^\/+/, ""),
  }),
};
