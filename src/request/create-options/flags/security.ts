import { type Flag, flag, host, hostList } from "../flag.ts";
import { kinds } from "../value-kinds.ts";

export const securityFlags: readonly Flag[] = [
  flag("privileged", {
    value: kinds.boolean,
    into: host("Privileged"),
    does: "Gives the service all privileges on the daemon's machine.",
  }),
  flag("cap-add", {
    value: kinds.capability,
    into: hostList("CapAdd"),
    does: "Adds a kernel capability.",
  }),
  flag("cap-drop", {
    value: kinds.capability,
    into: hostList("CapDrop"),
    does: "Drops a kernel capability.",
  }),
  flag("security-opt", {
    value: kinds.securityOption,
    into: hostList("SecurityOpt"),
    does: "Sets a security option; a seccomp profile is a file of the workspace.",
  }),
  flag("userns", {
    value: kinds.userNamespace,
    into: host("UsernsMode"),
    does: "Uses the host's user namespace.",
  }),
  flag("cgroupns", {
    value: kinds.cgroupNamespace,
    into: host("CgroupnsMode"),
    minimumApi: "1.41",
    does: "Chooses the cgroup namespace.",
  }),
];
