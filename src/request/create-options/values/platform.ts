import { quoted } from "../../printable.ts";
import { refuse } from "../../refuse.ts";

const OPERATING_SYSTEMS = ["linux", "windows", "darwin", "freebsd"];
const ARCHITECTURES: Readonly<Record<string, string>> = {
  x86_64: "amd64",
  "x86-64": "amd64",
  i386: "386",
  aarch64: "arm64",
  armhf: "arm",
};
const HINT = "As in linux/amd64, linux/arm64 or linux/arm/v7.";

/** `os/architecture[/variant]`, or one of them alone (containerd/platforms platforms.go, Parse). */
export function readPlatform(text: string): string {
  const parts = text.toLowerCase().split("/");
  if (parts.length > 3 || parts.some((part) => !/^[a-z0-9_.-]+$/.test(part))) {
    return refuse(`${quoted(text)} is not a platform`, HINT);
  }
  const [first = "", second, third] = parts;
  if (second === undefined) {
    return OPERATING_SYSTEMS.includes(first)
      ? refuse(`${quoted(text)} names no architecture`, HINT)
      : `linux/${normalized(first)}`;
  }
  return [first, normalized(second), third].filter((part) => part !== undefined).join("/");
}

function normalized(architecture: string): string {
  return ARCHITECTURES[architecture] ?? architecture;
}
