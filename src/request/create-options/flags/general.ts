import { type Flag, flag, host, hostList, hostMap, top } from "../flag.ts";
import { kinds } from "../value-kinds.ts";

/** Process, environment and labels. */
export const generalFlags: readonly Flag[] = [
  flag("env", {
    short: "e",
    value: kinds.variable,
    into: { field: "Env[]", put: (draft, value) => draft.variables.push(value) },
    does: "Sets a variable; without a value it takes the job's, but never one of the runner's.",
  }),
  flag("env-file", {
    value: kinds.variableFile,
    into: { field: "Env[]", put: (draft, values) => draft.variablesOfFiles.push(...values) },
    does: "Sets variables from a file of the workspace; `--env` wins.",
  }),
  flag("entrypoint", {
    value: kinds.text,
    into: {
      field: "Entrypoint",
      put: (draft, value) => {
        draft.top.Entrypoint = [value];
      },
    },
    does: "Replaces the image's entrypoint by one word; an empty value removes it. The key `entrypoint` also takes a list.",
  }),
  flag("workdir", {
    short: "w",
    value: kinds.path,
    into: top("WorkingDir"),
    does: "Sets the working directory.",
  }),
  flag("user", {
    short: "u",
    value: kinds.text,
    into: top("User"),
    does: "Runs as this user, `name|uid[:group|gid]`.",
  }),
  flag("group-add", { value: kinds.text, into: hostList("GroupAdd"), does: "Adds a group to the user." }),
  flag("hostname", {
    short: "h",
    value: kinds.text,
    into: top("Hostname"),
    does: "Sets the service's own hostname; others reach it by its service name.",
  }),
  flag("domainname", {
    value: kinds.text,
    into: top("Domainname"),
    does: "Sets the service's own domain name.",
  }),
  flag("label", {
    short: "l",
    value: kinds.label,
    into: { field: "Labels{}", put: (draft, [key, value]) => draft.labels.push([key, value]) },
    does: "Adds a label; those that start with `sibling-services.` are reserved.",
  }),
  flag("label-file", {
    value: kinds.labelFile,
    into: {
      field: "Labels{}",
      put: (draft, entries) => {
        for (const { key, value } of entries) if (value !== undefined) draft.labelsOfFiles.push([key, value]);
      },
    },
    does: "Adds labels from a file of the workspace; `--label` wins.",
  }),
  flag("annotation", {
    value: kinds.keyValue,
    into: hostMap("Annotations"),
    minimumApi: "1.43",
    does: "Adds an annotation for the container runtime.",
  }),
  flag("init", {
    value: kinds.boolean,
    into: host("Init"),
    does: "Runs an init process that reaps zombies and forwards signals.",
  }),
  flag("interactive", {
    short: "i",
    value: kinds.boolean,
    into: top("OpenStdin"),
    does: "Keeps stdin open; nothing ever writes to it.",
  }),
  flag("tty", {
    short: "t",
    value: kinds.boolean,
    into: top("Tty"),
    does: "Gives the process a terminal; its two streams become one.",
  }),
  flag("attach", {
    short: "a",
    value: kinds.stream,
    into: {
      field: "AttachStdin, AttachStdout, AttachStderr",
      put: (draft, value) => draft.streams.add(value),
    },
    handling: { kind: "ignored", notice: "`--attach` has no effect: services run in the background." },
    does: "Has no effect: services run in the background, and their logs are kept.",
  }),
  flag("restart", {
    value: kinds.restartPolicy,
    into: host("RestartPolicy"),
    handling: {
      kind: "noticed",
      notice: "`--restart` hides crashes: a service that restarts only looks slow.",
    },
    does: "Restarts the service when it exits; that hides crashes while the action waits for readiness.",
  }),
  flag("stop-signal", {
    value: kinds.text,
    into: top("StopSignal"),
    does: "Sets the signal that stops it; services are killed at the end of the job.",
  }),
  flag("stop-timeout", {
    value: kinds.integer,
    into: top("StopTimeout"),
    does: "Sets how many seconds a stop waits before it kills.",
  }),
  flag("read-only", {
    value: kinds.boolean,
    into: host("ReadonlyRootfs"),
    does: "Makes the root file system read-only.",
  }),
  flag("sysctl", {
    value: kinds.sysctl,
    into: hostMap("Sysctls"),
    does: "Sets a kernel parameter of the service's own namespaces.",
  }),
  flag("ulimit", {
    value: kinds.ulimit,
    into: { field: "HostConfig.Ulimits[]", put: (draft, value) => draft.ulimits.set(value.Name, value) },
    does: "Sets a resource limit of the process.",
  }),
  flag("rm", {
    value: kinds.boolean,
    into: host("AutoRemove"),
    handling: {
      kind: "ignored",
      notice:
        "`--rm` is ignored: services are removed at the end of the job, and their logs are kept until then.",
    },
    does: "Is ignored: services are removed at the end of the job, and their logs are kept until then.",
  }),
];
