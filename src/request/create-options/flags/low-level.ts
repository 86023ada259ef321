import { type Flag, flag, host } from "../flag.ts";
import { kinds } from "../value-kinds.ts";

/** Namespaces and the runtime. */
export const lowLevelFlags: readonly Flag[] = [
  flag("cgroup-parent", { value: kinds.path, into: host("CgroupParent"), does: "Sets the parent cgroup." }),
  flag("ipc", {
    value: kinds.text,
    into: host("IpcMode"),
    does: "Chooses the IPC namespace: `none`, `host`, `private`, `shareable` or `container:<name>`.",
  }),
  flag("pid", {
    value: kinds.pidNamespace,
    into: host("PidMode"),
    does: "Chooses the PID namespace.",
  }),
  flag("uts", {
    value: kinds.utsNamespace,
    into: host("UTSMode"),
    does: "Chooses the UTS namespace; `host` shares the host's name.",
  }),
  flag("runtime", {
    value: kinds.text,
    into: host("Runtime"),
    does: "Chooses a container runtime that the daemon knows.",
  }),
  flag("isolation", {
    value: kinds.text,
    into: host("Isolation"),
    handling: {
      kind: "refused",
      by: "us",
      hintFor: () => "It exists only on Windows daemons; leave it out.",
    },
    does: "Is refused: it exists only on Windows daemons.",
  }),
];
