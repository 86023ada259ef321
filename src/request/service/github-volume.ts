import type { PlacedText } from "../yaml/place.ts";

/** A volume as GitHub passes it to `docker create`, and the mode that GitHub drops. */
interface GitHubVolume {
  readonly argument: string;
  readonly droppedMode: string | undefined;
}

/**
 * GitHub passes source and target, and of the modes only `ro`; a text without colons, or with too many, is passed
 * unchanged. Source: actions/runner src/Runner.Worker/Container/ContainerInfo.cs, MountVolume.ParseVolumeString;
 * DockerCommandManager.cs, DockerCreate.
 */
export function asGitHubVolume({ text }: PlacedText): GitHubVolume {
  const parts = text.split(":");
  const [source = "", target = "", mode = ""] = parts;
  const isReadOnly = (word: string) => word.toLowerCase() === "ro";
  if (parts.length === 3) {
    const argument = source === "" ? target : `${source}:${target}`;
    if (isReadOnly(mode)) return { argument: `${argument}:ro`, droppedMode: undefined };
    return { argument, droppedMode: mode === "rw" ? undefined : mode };
  }
  // `target:ro` reaches Docker as `target:ro`, a volume of that name on the path `ro`, which the daemon refuses.
  return { argument: text, droppedMode: undefined };
}
