import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { NODE, PODS } from "./addresses.ts";
import type { Component } from "./component.ts";
import type { Paths } from "./folders.ts";
import type { ClusterPrograms } from "./programs.ts";

const PAUSE_IMAGE = "bed.local/pause:1";

export async function containerdComponent(
  { bin, networkPlugins, runc }: ClusterPrograms,
  { root, plugins, registries, state, socket }: Paths,
): Promise<Component> {
  // A missing image is asked for at a closed local port, never outside.
  await mkdir(join(registries, "_default"), { recursive: true });
  await writeFile(join(registries, "_default/hosts.toml"), 'server = "http://127.0.0.1:5999"\n');
  const cri = "plugins.'io.containerd.cri.v1";
  const toml = [
    "version = 3",
    `root = '${join(root, "containerd")}'`,
    `state = '${state}'`,
    "[grpc]",
    `address = '${socket}'`,
    `[${cri}.images']`,
    "snapshotter = 'overlayfs'",
    `[${cri}.images'.pinned_images]`,
    `sandbox = '${PAUSE_IMAGE}'`,
    `[${cri}.images'.registry]`,
    `config_path = '${registries}'`,
    `[${cri}.runtime']`,
    // Root may lack CAP_SYS_RESOURCE.
    "restrict_oom_score_adj = true",
    `[${cri}.runtime'.cni]`,
    `bin_dirs = ['${networkPlugins}']`,
    `conf_dir = '${plugins}'`,
    `[${cri}.runtime'.containerd.runtimes.runc]`,
    "runtime_type = 'io.containerd.runc.v2'",
    `[${cri}.runtime'.containerd.runtimes.runc.options]`,
    `BinaryName = '${runc}'`,
    "SystemdCgroup = false",
  ];
  const config = join(root, "containerd.toml");
  await writeFile(config, `${toml.join("\n")}\n`);
  const bridge = {
    type: "bridge",
    bridge: "kube0",
    isGateway: true,
    hairpinMode: true,
    ipam: {
      type: "host-local",
      dataDir: join(state, "ipam"),
      ranges: [[{ subnet: PODS, gateway: NODE }]],
      routes: [{ dst: "0.0.0.0/0" }],
    },
  };
  const network = { cniVersion: "1.0.0", name: "bed", plugins: [bridge] };
  await writeFile(join(plugins, "10-bed.conflist"), JSON.stringify(network));
  return { name: "containerd", program: join(bin, "containerd"), flags: ["--config", config] };
}
