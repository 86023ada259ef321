import { FLAG_GROUPS } from "./all-flags.ts";
import type { Flag } from "./flag.ts";

/** The page that says what each flag of `docker create` does in `options`, as Markdown. */
export function optionsPage(): string {
  const count = FLAG_GROUPS.reduce((sum, { flags }) => sum + flags.length, 0);
  const sections = FLAG_GROUPS.map(({ title, flags }) =>
    [
      `## ${title}`,
      "",
      "| Flag | Value | In the request to the daemon | Here |",
      "| --- | --- | --- | --- |",
      ...flags.map(row),
    ].join("\n"),
  );
  return `${[introduction(count), ...sections].join("\n\n")}\n`;
}

function introduction(count: number): string {
  return [
    "# Flags in `options`",
    `A service's \`options\` take all ${count} flags of \`docker create\`, with the command line's meaning. This page is generated from the parser's own table by \`scripts/options-table.ts\`.`,
    "Text is split into words as GitHub splits it: space and tab separate, only double quotes group. Where that reading is an error and a POSIX shell's is not, the shell's counts, and a notice says so; so a line that ends in a backslash goes on in the next one. A list (`options: [--shm-size, 256m]`) is not split.",
    "A word that is neither a flag nor a flag's value becomes the image, and all that follows its command, as on GitHub; it must be the image of `image:` again. Paths that start with a dot, and files that flags name, are of the workspace. A flag with a version in brackets needs at least that version of the Engine API, which is asked before anything is created.",
  ].join("\n\n");
}

function row(flag: Flag): string {
  const { name, short, value, field, minimumApi, does } = flag;
  const spelling = short === undefined ? `\`--${name}\`` : `\`--${name}\`, \`-${short}\``;
  const version = minimumApi === undefined ? "" : ` [${minimumApi}]`;
  const target = field === "" ? "nothing" : field.includes(" ") ? field : `\`${field}\``;
  return `| ${[`${spelling}${version}`, value, target, does].map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
}
