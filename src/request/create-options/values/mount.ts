import { resolve } from "node:path";
import { quoted } from "../../printable.ts";
import { refuse } from "../../refuse.ts";
import type { Mount } from "../create-body.ts";
import { readBoolean } from "./boolean.ts";
import { readBytes } from "./bytes.ts";
import { readCsv } from "./csv.ts";
import { cut, readKeyValue } from "./key-value.ts";

const HINT = "As in type=bind,source=./data,target=/data,readonly.";

/** What one field of `--mount` says; `options` go below `BindOptions`, `VolumeOptions` and so on. */
interface MountDraft {
  mount: Mount;
  bind: Record<string, unknown>;
  volume: Record<string, unknown>;
  image: Record<string, unknown>;
  tmpfs: Record<string, unknown>;
}

/** Comma-separated `key=value` (docker/cli opts/mount.go, Set; opts/mount_utils.go). */
export function readMount(text: string, workspace: string): Mount {
  const draft: MountDraft = { mount: { Type: "volume" }, bind: {}, volume: {}, image: {}, tmpfs: {} };
  for (const field of readCsv(text)) readField(field, draft, workspace);
  return checked(draft);
}

function readField(field: string, draft: MountDraft, workspace: string): void {
  const [name, value] = cut(field, "=");
  const key = name.toLowerCase();
  if (value === undefined && !BARE_KEYS.has(key)) {
    refuse(`${quoted(field)} is not key=value`, HINT);
  }
  const read = FIELDS[key];
  if (read === undefined) refuse(`${quoted(name)} is not a key of a mount`, HINT);
  read(draft, value ?? "true", workspace);
}

const BARE_KEYS: ReadonlySet<string> = new Set(["readonly", "ro", "volume-nocopy", "bind-nonrecursive"]);

const readSource: FieldReader = ({ mount }, value, workspace) => {
  mount.Source = value.startsWith(".") ? resolve(workspace, value) : value;
};
const readTarget: FieldReader = ({ mount }, value) => {
  mount.Target = value;
};
const readReadOnly: FieldReader = ({ mount }, value) => {
  mount.ReadOnly = readBoolean(value);
};

type FieldReader = (draft: MountDraft, value: string, workspace: string) => void;

const FIELDS: Readonly<Record<string, FieldReader>> = Object.assign(Object.create(null), {
  type: ({ mount }, value) => {
    mount.Type = value.toLowerCase();
  },
  source: readSource,
  src: readSource,
  target: readTarget,
  dst: readTarget,
  destination: readTarget,
  readonly: readReadOnly,
  ro: readReadOnly,
  consistency: ({ mount }, value) => {
    mount.Consistency = value.toLowerCase();
  },
  "bind-propagation": ({ bind }, value) => {
    bind.Propagation = value.toLowerCase();
  },
  "bind-nonrecursive": ({ bind }, value) => {
    bind.NonRecursive = readBoolean(value);
  },
  "bind-recursive": ({ bind }, value) => {
    Object.assign(bind, recursion(value));
  },
  "bind-create-src": ({ bind }, value) => {
    bind.CreateMountpoint = readBoolean(value);
  },
  "volume-nocopy": ({ volume }, value) => {
    volume.NoCopy = readBoolean(value);
  },
  "volume-subpath": ({ volume }, value) => {
    volume.Subpath = value;
  },
  "volume-label": ({ volume }, value) => addPair(volume, "Labels", value),
  "volume-driver": ({ volume }, value) => {
    driverConfig(volume).Name = value;
  },
  "volume-opt": ({ volume }, value) => addPair(driverConfig(volume), "Options", value),
  "image-subpath": ({ image }, value) => {
    image.Subpath = value;
  },
  "tmpfs-size": ({ tmpfs }, value) => {
    tmpfs.SizeBytes = readBytes(value);
  },
  "tmpfs-mode": ({ tmpfs }, value) => {
    if (!/^[0-3]?[0-7]{1,10}$/.test(value))
      refuse(`${quoted(value)} is not an octal mode`, "As in tmpfs-mode=1777.");
    tmpfs.Mode = Number.parseInt(value, 8);
  },
} satisfies Record<string, FieldReader>);

function recursion(value: string): Record<string, boolean> {
  switch (value.toLowerCase()) {
    case "enabled":
      return {};
    case "disabled":
      return { NonRecursive: true };
    case "writable":
      return { ReadOnlyNonRecursive: true };
    case "readonly":
      return { ReadOnlyForceRecursive: true };
    default:
      return refuse(
        `${quoted(value)} is not a mode of bind-recursive`,
        "Write enabled, disabled, writable or readonly.",
      );
  }
}

function driverConfig(volume: Record<string, unknown>): Record<string, unknown> {
  volume.DriverConfig ??= {};
  return volume.DriverConfig as Record<string, unknown>;
}

function addPair(target: Record<string, unknown>, name: string, text: string): void {
  const [key, value] = readKeyValue(text);
  target[name] = { ...(target[name] as object | undefined), [key]: value };
}

function checked({ mount, bind, volume, image, tmpfs }: MountDraft): Mount {
  if (mount.Type === "") refuse("a mount needs a type", HINT);
  const options = { bind, volume, image, tmpfs };
  for (const [type, given] of Object.entries(options)) {
    if (Object.keys(given).length > 0 && mount.Type !== type) {
      refuse(`${type}-* options cannot be used with a mount of type ${mount.Type}`, HINT);
    }
  }
  if (bind.ReadOnlyNonRecursive === true && mount.ReadOnly !== true) {
    refuse("bind-recursive=writable also needs readonly");
  }
  if (bind.ReadOnlyForceRecursive === true && (mount.ReadOnly !== true || bind.Propagation !== "rprivate")) {
    refuse("bind-recursive=readonly also needs readonly and bind-propagation=rprivate");
  }
  if ((mount.Target ?? "") === "") refuse("a mount needs a target", HINT);
  return {
    ...mount,
    ...(Object.keys(bind).length > 0 ? { BindOptions: bind } : {}),
    ...(Object.keys(volume).length > 0 ? { VolumeOptions: volume } : {}),
    ...(Object.keys(image).length > 0 ? { ImageOptions: image } : {}),
    ...(Object.keys(tmpfs).length > 0 ? { TmpfsOptions: tmpfs } : {}),
  };
}
