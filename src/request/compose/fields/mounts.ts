import { quoted } from "../../printable.ts";
import { describe, type MappingNode, type Node, type ScalarNode } from "../../yaml/node.ts";
import { entryOf, itemsOf, mappingNode, textNode, textOf, valueAt } from "../nodes.ts";
import type { Field, ServiceDraft } from "./field.ts";
import { isTrue, textAt } from "./flags.ts";

export const volumes: Field = {
  kind: "mapped",
  becomes:
    "a path: `volumes`, or `copy` if the daemon cannot see the file; a name: a volume of this step, removed with it; an external one: `volumes`; `type: tmpfs`: `--mount`",
  map(value, draft) {
    for (const item of itemsOf(value)) {
      if (item.kind === "mapping") addVolume(item, draft);
      else draft.problem(item.place, `this should be a volume, but it is ${describe(item)}`);
    }
  },
};

function addVolume(volume: MappingNode, draft: ServiceDraft): void {
  const target = textOf(valueAt(volume, "target"));
  if (target === undefined) {
    draft.problem(volume.place, "`target` is missing here", "Write the path in the container.");
    return;
  }
  const type = textOf(valueAt(volume, "type"));
  switch (type) {
    case "bind":
      addBind(volume, target, draft);
      break;
    case "volume":
      addNamed(volume, target, draft);
      break;
    case "tmpfs":
      addTmpfs(volume, target, draft);
      break;
    default:
      draft.problem(volume.place, `volumes of the type ${quoted(type ?? "")} cannot be used here`, TYPES);
  }
}

const TYPES = "Write bind, volume or tmpfs.";

function addBind(volume: MappingNode, target: string, draft: ServiceDraft): void {
  const source = valueAt(volume, "source");
  const path = source?.kind === "scalar" ? draft.pathOf(source) : undefined;
  if (source?.kind !== "scalar" || path === undefined) {
    if (source?.kind !== "scalar") draft.problem(volume.place, "`source` is missing here");
    return;
  }
  const shown = sourceOf(source, path, draft);
  const isReadOnly = isTrue(valueAt(volume, "read_only"), draft);
  const propagation = valueAt(volume, "propagation") ?? valueAt(valueAt(volume, "bind"), "propagation");
  if (propagation === undefined && !`${shown}${target}`.includes(":")) {
    draft.add("volumes", textNode(`${shown}:${target}${isReadOnly ? ":ro" : ""}`, source.place));
    return;
  }
  const fields = ["type=bind", `source=${shown}`, `target=${target}`, ...(isReadOnly ? ["readonly"] : [])];
  if (propagation !== undefined) fields.push(`bind-propagation=${textAt(propagation, draft)}`);
  draft.flag("mount", fields.map(csvField).join(","), source.place);
}

/** A relative path stays one of this job; an absolute one may be the daemon's. */
function sourceOf({ text }: ScalarNode, path: string, { files }: ServiceDraft): string {
  if (/^[/~]/.test(text)) return path;
  const named = files.named(path);
  return named.startsWith("/") || named.startsWith(".") ? named : `./${named}`;
}

function addNamed(volume: MappingNode, target: string, draft: ServiceDraft): void {
  const source = valueAt(volume, "source");
  if (source?.kind !== "scalar" || source.text === "") {
    draft.add("volumes", textNode(target, volume.place));
    return;
  }
  const declared = valueAt(draft.model, "volumes");
  const definition = valueAt(declared, source.text);
  if (definition === undefined) {
    const hint = "Declare it below the top-level `volumes`, or write a path that starts with ./.";
    draft.problem(source.place, `the volume ${quoted(source.text)} is not declared`, hint);
    return;
  }
  const isReadOnly = isTrue(valueAt(volume, "read_only"), draft);
  if (isExternal(definition, draft)) {
    const name = textOf(valueAt(definition, "name")) ?? source.text;
    draft.add("volumes", textNode(`${name}:${target}${isReadOnly ? ":ro" : ""}`, source.place));
    return;
  }
  const memory = memoryOptions(definition);
  if (memory !== undefined) {
    draft.flag("tmpfs", memory === "" ? target : `${target}:${memory}`, source.place);
    return;
  }
  if (!isPlainDriver(definition)) {
    const hint =
      "Leave out `driver` and `driver_opts`, or create the volume in an earlier step and declare it `external`.";
    draft.problem(source.place, `the volume ${quoted(source.text)} has a driver of its own`, hint);
    return;
  }
  draft.extras.volumes.push({
    kind: "session",
    name: source.text,
    target,
    isReadOnly,
    isCopied: !isTrue(valueAt(valueAt(volume, "volume"), "nocopy"), draft),
  });
}

function isExternal(definition: Node, draft: ServiceDraft): boolean {
  const external = valueAt(definition, "external");
  return external?.kind === "mapping" || isTrue(external, draft);
}

/** Whether it is an ordinary volume on the daemon's disk. */
function isPlainDriver(definition: Node): boolean {
  const options = valueAt(definition, "driver_opts");
  const driver = textOf(valueAt(definition, "driver"));
  return (
    (driver === undefined || driver === "local") &&
    (options?.kind !== "mapping" || options.entries.length === 0)
  );
}

/** The options of a volume that is kept in memory. */
function memoryOptions(definition: Node): string | undefined {
  const options = valueAt(definition, "driver_opts");
  if (textOf(valueAt(options, "type")) !== "tmpfs") return undefined;
  return textOf(valueAt(options, "o")) ?? "";
}

function addTmpfs(volume: MappingNode, target: string, draft: ServiceDraft): void {
  const own = valueAt(volume, "tmpfs");
  const fields = (["size", "mode"] as const).flatMap((key) => {
    const text = textOf(valueAt(own, key));
    return text === undefined ? [] : [`tmpfs-${key}=${text}`];
  });
  draft.flag("mount", ["type=tmpfs", `target=${target}`, ...fields].map(csvField).join(","), volume.place);
}

function csvField(field: string): string {
  return /[",]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}

/** `secrets` and `configs`: files that are copied into the container. */
export function fileMounts(section: "secrets" | "configs", folder: string): Field {
  return {
    kind: "mapped",
    becomes: `\`copy\` to \`${folder}/…\`, from the \`file:\` that the top-level \`${section}\` names`,
    map(value, draft) {
      for (const item of itemsOf(value)) addFile(item, section, folder, draft);
    },
  };
}

function addFile(mount: Node, section: "secrets" | "configs", folder: string, draft: ServiceDraft): void {
  const source = valueAt(mount, "source");
  if (source?.kind !== "scalar") return;
  const definition = valueAt(valueAt(draft.model, section), source.text);
  const file = valueAt(definition, "file");
  if (file?.kind !== "scalar") {
    const why = definition === undefined ? "is not declared" : "has no `file`";
    const hint = `Declare it below the top-level \`${section}\` with a file, as in \`file: ./${source.text}.txt\`; a value from a variable can be written in \`environment\`.`;
    draft.problem(source.place, `${quoted(source.text)} ${why}`, hint);
    return;
  }
  const path = draft.pathOf(file);
  if (path === undefined || !draft.files.isAllowed(path, file, draft.findings)) return;
  const from = draft.files.named(path);
  const target = textOf(valueAt(mount, "target")) ?? source.text;
  const to = target.startsWith("/") ? target : `${folder}/${target}`;
  const mode = valueAt(mount, "mode");
  const [uid, gid] = [textOf(valueAt(mount, "uid")), textOf(valueAt(mount, "gid"))];
  const owner = uid === undefined && gid === undefined ? undefined : `${uid ?? 0}:${gid ?? uid ?? 0}`;
  draft.add(
    "copy",
    mappingNode(
      [
        entryOf("from", textNode(from, file.place)),
        entryOf("to", textNode(to, mount.place)),
        ...(mode?.kind === "scalar" ? [entryOf("mode", textNode(mode.text, mode.place))] : []),
        ...(owner === undefined ? [] : [entryOf("owner", textNode(owner, mount.place))]),
      ],
      mount.place,
    ),
  );
}
