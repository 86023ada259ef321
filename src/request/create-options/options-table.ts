import { FLAG_GROUPS } from "./all-flags.ts";
import type { Flag } from "./flag.ts";

/**
 * The page that says what each flag of `docker create` does in `options`, as Markdown. `elsewhere` says by the name of
 * a flag, what it becomes where no Docker runs the services.
 */
export function optionsPage(elsewhere: (name: string) => string): string {
  const all = FLAG_GROUPS.flatMap(({ flags }) => flags);
  const sections = FLAG_GROUPS.map(({ title, flags }) =>
    [
      `## ${title}`,
      "",
      "| Flag | Value | In the request to the daemon | Here | On Kubernetes |",
      "| --- | --- | --- | --- | --- |",
      ...flags.map((flag) => row(flag, elsewhere(flag.name))),
    ].join("\n"),
  );
  return `${[introduction(all), ...sections].join("\n\n")}\n`;
}

function introduction(flags: readonly Flag[]): string {
  const refused = flags.filter(isRefused).length;
  return [
    "# Flags in `options`",
    `A service's \`options\` understand all ${flags.length} flags of \`docker create\`: ${refused} are refused, each with its reason, and the others have the same meaning as on the command line. \`scripts/options-table.ts\` generates this page from the parser's own table, and its last column from the table by which pods are planned.`,
    "Text is split into words as GitHub splits it: space and tab separate, only double quotes group. If that is an error and a POSIX shell's reading is not, the shell's reading counts, with a notice; so a line that ends in a backslash continues on the next one. A list (`options: [--shm-size, 256m]`) is not split.",
    "A word that is neither a flag nor a flag's value becomes the image, and everything after it the command, as on GitHub; it must name the same image as `image:`. Paths that start with a dot, and files that flags name, are relative to the workspace. A flag with a version in brackets needs at least that version of the Engine API; the action checks it before it creates anything.",
  ].join("\n\n");
}

/** `--net` is another spelling of a refused one. */
function isRefused({ name, does }: Flag): boolean {
  return name === "net" || does.startsWith("Is refused");
}

function row(flag: Flag, elsewhere: string): string {
  const { name, short, value, field, minimumApi, does } = flag;
  const spelling = short === undefined ? `\`--${name}\`` : `\`--${name}\`, \`-${short}\``;
  const version = minimumApi === undefined ? "" : ` [${minimumApi}]`;
  const target = field === "" ? "nothing" : field.includes(" ") ? field : `\`${field}\``;
  return `| ${[`${spelling}${version}`, value, target, does, elsewhere].map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
}
