import { type Flag, flag, host, hostList, hostMap, setOwn } from "../flag.ts";
import { kinds } from "../value-kinds.ts";

/** Volumes, and where logs go. */
export const storageFlags: readonly Flag[] = [
  flag("volume", {
    short: "v",
    value: kinds.volume,
    into: {
      field: "HostConfig.Binds[], Volumes{}",
      put: (draft, value) => {
        if (value.kind === "bind-or-named") {
          draft.host.Binds ??= [];
          if (!draft.host.Binds.includes(value.bind)) draft.host.Binds.push(value.bind);
        } else {
          draft.top.Volumes ??= {};
          setOwn(draft.top.Volumes, value.containerPath, {});
        }
      },
    },
    does: "Mounts a path or a volume; a source that starts with a dot is a path of the workspace.",
  }),
  flag("mount", {
    value: kinds.mount,
    into: hostList("Mounts"),
    does: "Mounts a path, a volume, an image or memory, in the long form; a source that starts with a dot is a path of the workspace.",
  }),
  flag("tmpfs", { value: kinds.tmpfs, into: hostMap("Tmpfs"), does: "Mounts memory at a path." }),
  flag("volumes-from", {
    value: kinds.text,
    into: hostList("VolumesFrom"),
    does: "Mounts the volumes of another container.",
  }),
  flag("volume-driver", {
    value: kinds.text,
    into: host("VolumeDriver"),
    does: "Sets the driver of volumes that `--volume` creates.",
  }),
  flag("storage-opt", {
    value: kinds.fullKeyValue,
    into: hostMap("StorageOpt"),
    does: "Sets an option of the storage driver.",
  }),
  flag("log-driver", {
    value: kinds.text,
    into: {
      field: "HostConfig.LogConfig.Type",
      put: (draft, value) => {
        draft.host.LogConfig = { ...draft.host.LogConfig, Type: value };
      },
    },
    does: "Sets the log driver; with `none`, failure reports have no log lines.",
  }),
  flag("log-opt", {
    value: kinds.keyValue,
    into: {
      field: "HostConfig.LogConfig.Config{}",
      put: (draft, [key, value]) => {
        const config = draft.host.LogConfig?.Config ?? {};
        setOwn(config, key, value);
        draft.host.LogConfig = { ...draft.host.LogConfig, Config: config };
      },
    },
    does: "Sets an option of the log driver.",
  }),
];
