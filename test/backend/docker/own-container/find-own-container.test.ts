import { describe, expect, test } from "vitest";
import type { ContainerFacts } from "../../../../src/backend/docker/engine/containers.ts";
import { findOwnContainer } from "../../../../src/backend/docker/own-container/find-own-container.ts";
import type { ContainerTraces } from "../../../../src/ports/container-traces.ts";
import { noTraces } from "../../../fakes/no-traces.ts";
import { someContainer } from "../../../fakes/some-container.ts";
import { SAMPLE, type SampleName, sampleTraces } from "./sample.ts";

const ID = "a1".repeat(32);
const SHORT = ID.slice(0, 12);
const layerPath = (name: SampleName) => `/var/lib/docker/overlay2/${SAMPLE[name].layer}/diff`;

/** The container of a sample, as its daemon inspects it. */
const sampleContainer = (name: SampleName, given: Partial<ContainerFacts> = {}) =>
  someContainer({ id: SAMPLE[name].id, name, rootLayer: layerPath(name), ...given });

const base = sampleContainer("user-network");
const guest = (name: SampleName, given: Partial<ContainerFacts> = {}) =>
  sampleContainer(name, { networkMode: `container:${base.id}`, ...given });

/** A daemon that holds these containers; `ours` is the one whose root filesystem has the nonce. */
function find(traces: ContainerTraces, held: readonly ContainerFacts[], ours?: string) {
  let files = 0;
  const asked: string[] = [];
  const containers = {
    inspect: async (wanted: string) =>
      held.find(({ id, name }) => wanted === name || (wanted.length >= 12 && id.startsWith(wanted))),
    running: async () =>
      held.map(({ id, networkMode, networks }) => ({
        id,
        name: "",
        image: "",
        networkMode,
        addresses: networks.map(({ ipv4 }) => ipv4),
      })),
    readFile: async (id: string) => {
      asked.push(id);
      return id === ours ? "nonce" : undefined;
    },
  };
  const leaveNonce = () => {
    files += 1;
    const remove = () => {
      files -= 1;
    };
    return { path: "/tmp/nonce", text: "nonce", remove };
  };
  return findOwnContainer(traces, { containers, leaveNonce }).then((found) => ({ found, files, asked }));
}

describe("the container that this process runs in", () => {
  test.each<[SampleName, ContainerFacts[], { self: string; owner?: string }]>([
    ["user-network", [base], { self: base.id }],
    ["host", [sampleContainer("host", { networkMode: "host" })], { self: SAMPLE.host.id }],
    ["uts-host", [sampleContainer("uts-host")], { self: SAMPLE["uts-host"].id }],
    ["hostname", [sampleContainer("hostname")], { self: SAMPLE.hostname.id }],
    ["cgroupns-private", [sampleContainer("cgroupns-private")], { self: SAMPLE["cgroupns-private"].id }],
    [
      "container-mode",
      [base, guest("container-mode")],
      { self: SAMPLE["container-mode"].id, owner: base.id },
    ],
    [
      "container-mode-private",
      [base, guest("container-mode-private"), guest("container-mode")],
      { self: SAMPLE["container-mode-private"].id, owner: base.id },
    ],
  ])("as Docker 20.10 shows it: %s", async (name, held, { self, owner = self }) => {
    const { found, asked } = await find(sampleTraces(name), held);
    expect(found?.self.id).toBe(self);
    expect(found?.networkOwner.id).toBe(owner);
    expect(asked).toEqual([]);
  });

  test("an image store that does not tell its layers: the one file that both sides see tells us from our network's owner", async () => {
    const held = [base, guest("container-mode"), guest("container-mode-private")].map((container) => ({
      ...container,
      rootLayer: "",
    }));
    const self = SAMPLE["container-mode-private"].id;
    const { found, files } = await find(sampleTraces("container-mode-private"), held, self);
    expect(found).toMatchObject({ self: { id: self }, networkOwner: { id: base.id } });
    expect(files).toBe(0);
  });

  test("if no container shares the network, no file is left for it", async () => {
    const { found, asked } = await find(sampleTraces("cgroupns-private"), [
      sampleContainer("cgroupns-private", { rootLayer: "" }),
    ]);
    expect(found?.self.id).toBe(SAMPLE["cgroupns-private"].id);
    expect(asked).toEqual([]);
  });

  test("another daemon's container is not ours, whatever its name", async () => {
    const traces = { ...sampleTraces("host"), jobContainer: "job", hostnames: [SHORT] };
    const foreign = someContainer({ id: ID, name: "job", hostname: SHORT, rootLayer: "/x/foreign/diff" });
    expect((await find(traces, [foreign])).found).toBeUndefined();
  });

  test("the runner's word is believed when the container holds a file of ours, and only then", async () => {
    const traces = { ...noTraces, jobContainer: "job" };
    const container = someContainer({ id: ID, name: "job" });
    expect((await find(traces, [container], ID)).found?.self.id).toBe(ID);
    expect((await find(traces, [container])).found).toBeUndefined();
  });

  test("a container that shares a folder with a job outside it is not the job's, whatever names it", async () => {
    const traces = { ...noTraces, jobContainer: "job" };
    const container = someContainer({
      id: ID,
      name: "job",
      mounts: [{ source: "/tmp", destination: "/tmp" }],
    });
    expect((await find(traces, [container], ID)).found).toBeUndefined();
  });

  test.each([
    ["/tmp/", false],
    ["/", false],
    ["/tm", true],
  ])("a mount of its own at %s leaves our root's files in sight: %s", async (destination, isOurs) => {
    const traces = { ...noTraces, jobContainer: "job" };
    const container = someContainer({ id: ID, name: "job", mounts: [{ source: "/x", destination }] });
    expect((await find(traces, [container], ID)).found?.self.id).toBe(isOurs ? ID : undefined);
  });

  test("a hostname is believed together with its hardware and IP address", async () => {
    const endpoint = { networkName: "n", networkId: "n", ipv6: "", aliases: [] };
    const networks = [{ ...endpoint, ipv4: "172.18.0.2", macAddress: "02:42:ac:12:00:02" }];
    const container = someContainer({ id: ID, hostname: SHORT, networks });
    const traces = { ...noTraces, hostnames: [SHORT] };
    const interfaces = [{ ip: "172.18.0.2", mac: "02:42:ac:12:00:02" }];
    expect((await find({ ...traces, interfaces }, [container])).found?.self.id).toBe(ID);
    expect((await find(traces, [container])).found).toBeUndefined();
  });

  test.each([
    ["containerd", "/var/lib/containerd/io.containerd.grpc.v1.cri/sandboxes/ID/hostname"],
    ["CRI-O", "/containers/storage/overlay-containers/ID/userdata/hostname"],
  ])("a pod of %s is not a container of the daemon beside it", async (_, root) => {
    const mountinfo = `1 1 0:1 ${root.replace("ID", ID)} /etc/hostname rw - ext4 /dev/vda rw`;
    const traces = { ...noTraces, cgroup: "0::/", mountinfo, hostnames: ["runner-x7k2p-workflow"] };
    expect((await find(traces, [base])).found).toBeUndefined();
  });

  test("a nested daemon names our files by a shorter path than our kernel", async () => {
    const folder = `containers/${ID}`;
    const mountinfo = `1 1 0:1 /outer/data/${folder}/hostname /etc/hostname rw - ext4 /dev/vda rw`;
    const container = someContainer({ id: ID, filePaths: [`/var/lib/docker/${folder}/hostname`] });
    const { found } = await find({ ...noTraces, cgroup: "0::/", mountinfo }, [container]);
    expect(found?.self.id).toBe(ID);
  });

  test("a container that has ended is not ours", async () => {
    const state = { ...base.state, isRunning: false };
    expect((await find(sampleTraces("user-network"), [{ ...base, state }])).found).toBeUndefined();
  });

  test("without a name the one that has our address is looked into, in a container alone", async () => {
    const mountinfo = `1 1 0:1 /odd/place/hosts /etc/hosts rw - ext4 /dev/vda rw`;
    const endpoint = { networkName: "n", networkId: "n", ipv6: "", aliases: [] };
    const networks = [{ ...endpoint, ipv4: "172.18.0.2", macAddress: "02:42:ac:12:00:02" }];
    const container = someContainer({ id: ID, networks });
    const traces = { ...noTraces, interfaces: [{ ip: "172.18.0.2", mac: "" }] };
    const onTwo = {
      ...container,
      networks: [...networks, { ...endpoint, ipv4: "172.19.0.2", macAddress: "" }],
    };
    expect((await find({ ...traces, mountinfo }, [onTwo], ID)).found?.self.id).toBe(ID);
    expect((await find({ ...traces, mountinfo }, [container], ID)).found?.self.id).toBe(ID);
    expect((await find(traces, [container], ID)).found).toBeUndefined();
  });

  test("of very many that have our address only the first two hundred are looked into", async () => {
    const mountinfo = `1 1 0:1 /odd/place/hosts /etc/hosts rw - ext4 /dev/vda rw`;
    const endpoint = { networkName: "n", networkId: "n", ipv6: "", aliases: [] };
    const networks = [{ ...endpoint, ipv4: "172.18.0.2", macAddress: "" }];
    const held = Array.from({ length: 300 }, (_, at) =>
      someContainer({ id: `${at}`.padStart(12, "0"), networks }),
    );
    const traces = { ...noTraces, mountinfo, interfaces: [{ ip: "172.18.0.2", mac: "" }] };
    const { found, asked } = await find(traces, held, "299".padStart(12, "0"));
    expect(found).toBeUndefined();
    expect(asked).toHaveLength(200);
  });
});
