import { quoted } from "../../printable.ts";
import { refuse } from "../../refuse.ts";

const OPERATING_SYSTEMS = ["linux", "windows", "darwin", "freebsd"];
const ARCHITECTURES = "386 amd64 arm arm64 loong64 mips64 mips64le ppc64 ppc64le riscv64 s390x wasm".split(
  " ",
);
const OTHER_NAMES: Readonly<Record<string, readonly [architecture: string, variant?: string]>> = {
  x86_64: ["amd64"],
  "x86-64": ["amd64"],
  i386: ["386"],
  aarch64: ["arm64"],
  armhf: ["arm"],
  armel: ["arm", "v6"],
};
const HINT = "As in linux/amd64, linux/arm64 or linux/arm/v7.";

/**
 * `os/architecture[/variant]`, or one of the first two alone; empty counts as none (containerd/platforms
 * platforms.go, Parse).
 */
export function readPlatform(text: string): string | undefined {
  if (text === "") return undefined;
  const parts = text.toLowerCase().split("/");
  if (parts.length > 3 || parts.some((part) => !/^[a-z0-9_.-]+$/.test(part))) {
    return refuse(`${quoted(text)} is not a platform`, HINT);
  }
  const [first = "", second, third] = parts;
  if (second !== undefined) return inFull(first, second, third);
  // The daemon adds its own processor, which need not be this machine's.
  if (OPERATING_SYSTEMS.includes(first)) return first;
  const isKnown = ARCHITECTURES.includes(first) || Object.hasOwn(OTHER_NAMES, first);
  return isKnown ? inFull("linux", first, undefined) : refuse(`${quoted(text)} is not a platform`, HINT);
}

function inFull(system: string, given: string, givenVariant: string | undefined): string {
  const known = Object.hasOwn(OTHER_NAMES, given) ? OTHER_NAMES[given] : undefined;
  const [architecture, ownVariant] = known ?? [given];
  const variant = givenVariant?.replace(/^(?=[0-9])/, "v") ?? ownVariant;
  return [system, architecture, variant].filter((part) => part !== undefined).join("/");
}
