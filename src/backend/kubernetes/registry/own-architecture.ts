/** This process's processor, in Go's words (nodejs process.arch, Go internal/goarch). */
export function ownArchitecture(): string {
  const words: Readonly<Record<string, string>> = { x64: "amd64", ia32: "386", ppc64: "ppc64le" };
  return words[process.arch] ?? process.arch;
}
