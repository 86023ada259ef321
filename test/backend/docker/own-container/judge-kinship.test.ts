import { describe, expect, test } from "vitest";
import type { ContainerFacts, EndpointFacts } from "../../../../src/backend/docker/engine/containers.ts";
import { judgeKinship, type Kinship } from "../../../../src/backend/docker/own-container/judge-kinship.ts";
import type { ContainerTraces } from "../../../../src/ports/container-traces.ts";
import { noTraces } from "../../../fakes/no-traces.ts";
import { someContainer } from "../../../fakes/some-container.ts";

const ID = "a1".repeat(32);
const OTHER = "b2".repeat(32);
const FOLDER = "bundle-0123456789";

const root = (upperdir: string) => `80 1 0:1 / / rw - overlay overlay rw,upperdir=${upperdir},workdir=/w`;
const mounted = (path: string, mountPoint: string) =>
  `90 80 254:0 ${path} ${mountPoint} rw - ext4 /dev/vda rw`;
const mountinfo = (...lines: string[]) => ({ mountinfo: lines.join("\n") });

const OUR_LAYER = root("/var/lib/docker/overlay2/ours/diff");
const layer = (name: string) => ({ rootLayer: `/var/lib/docker/overlay2/${name}/diff` });

const endpoint = (ipv4: string, macAddress: string): EndpointFacts => ({
  networkName: "n",
  networkId: "n",
  ipv4,
  ipv6: "",
  macAddress,
  aliases: [],
});
const named: Partial<ContainerTraces> = { hostnames: ["machine", "box"] };
const interfaces = [
  { ip: "127.0.0.1", mac: "00:00:00:00:00:00" },
  { ip: "172.18.0.2", mac: "02:42:ac:12:00:02" },
];
const twoNetworks = [
  endpoint("172.19.0.9", "02:42:ac:13:00:09"),
  endpoint("172.18.0.2", "02:42:ac:12:00:02"),
];

describe("what proves that this process is in a container", () => {
  test.each<[string, Partial<ContainerTraces>, Partial<ContainerFacts>, Kinship["kind"]]>([
    ["its id in our cgroup", { cgroup: `1:cpu:/docker/${ID}` }, {}, "self"],
    ["its layer under our root", mountinfo(OUR_LAYER), layer("ours"), "self"],
    [
      "its layer, whatever the folders above it are called here",
      mountinfo(root("/d/ours/diff")),
      layer("ours"),
      "self",
    ],
    [
      "its id in the path of a file over our /etc, of which we have one layer that nobody tells",
      mountinfo(
        mounted("/pods/etc-hosts", "/etc/hosts"),
        mounted(`/x/${ID}/resolv.conf`, "/etc/resolv.conf"),
      ),
      {},
      "self-or-network-owner",
    ],
    [
      "its id over our /etc, but another layer: we have joined its network",
      mountinfo(OUR_LAYER, mounted(`/x/${ID}/hostname`, "/etc/hostname")),
      layer("its"),
      "network-owner",
    ],
    [
      "one of its files over our /etc, by the end of the path that both sides have",
      mountinfo(mounted(`/short/${FOLDER}/hostname`, "/etc/hostname")),
      { filePaths: [`/var/lib/x/${FOLDER}/hosts`, `/var/lib/x/${FOLDER}/hostname`] },
      "self-or-network-owner",
    ],
    [
      "its hostname and one of its addresses, with the hardware's",
      { ...named, interfaces },
      { hostname: "box", networks: twoNetworks },
      "self-or-network-owner",
    ],
  ])("%s", (_, traces, container, expected) => {
    expect(judgeKinship(someContainer({ id: ID, ...container }), { ...noTraces, ...traces }).kind).toBe(
      expected,
    );
  });
});

describe("what proves nothing", () => {
  test.each<[string, Partial<ContainerTraces>, Partial<ContainerFacts>]>([
    ["no trace at all", {}, {}],
    ["another's id in our cgroup", { cgroup: `1:cpu:/docker/${OTHER}` }, {}],
    ["another's id over our /etc", mountinfo(mounted(`/x/${OTHER}/hostname`, "/etc/hostname")), {}],
    [
      "a path whose last folder every machine has",
      mountinfo(mounted("/etc/hostname", "/etc/hostname")),
      { filePaths: ["/run/etc/hostname"] },
    ],
    [
      "another file of a folder that only it has",
      mountinfo(mounted(`/x/${FOLDER}/hostname`, "/etc/hostname")),
      { filePaths: [`/x/${FOLDER}/hosts`] },
    ],
    ["its hostname alone", named, { hostname: "box", networks: twoNetworks }],
    ["its address alone", { hostnames: ["other"], interfaces }, { hostname: "box", networks: twoNetworks }],
    [
      "its hostname and its IP address on other hardware: every daemon's first container has that one",
      { ...named, interfaces },
      { hostname: "box", networks: [endpoint("172.18.0.2", "02:42:00:00:00:00")] },
    ],
    [
      "its hostname and its hardware under another IP address",
      { ...named, interfaces },
      { hostname: "box", networks: [endpoint("172.18.0.3", "02:42:ac:12:00:02")] },
    ],
  ])("%s", (_, traces, container) => {
    const judge = (own: Partial<ContainerTraces>, its: Partial<ContainerFacts>) =>
      judgeKinship(someContainer({ id: ID, ...its }), { ...noTraces, ...own }).kind;
    // A file that both sides can see may still tell; with another layer under its root it is a stranger.
    expect(judge(traces, container)).toBe("unproven");
    const lines = [traces.mountinfo ?? "", OUR_LAYER].join("\n");
    expect(judge({ ...traces, mountinfo: lines }, { ...container, ...layer("its") })).toBe("stranger");
  });

  test("a container that does not run is a stranger, even with our own id", () => {
    const state = { ...someContainer().state, isRunning: false };
    const traces = { ...noTraces, cgroup: `1:cpu:/docker/${ID}` };
    expect(judgeKinship(someContainer({ id: ID, state }), traces)).toEqual({ kind: "stranger" });
  });
});
