import { quoted } from "../../request/printable.ts";
import { UserError } from "../../user-error.ts";
import type { CommandFlag } from "./command-flag.ts";
import { VERBS } from "./verbs.ts";

const SCRIPTS: Readonly<Record<string, () => string>> = { bash, zsh, fish };

/** A script that makes the shell complete commands and flags. */
export function completionScript(shell: string): string {
  const script = SCRIPTS[shell];
  if (script !== undefined) return script();
  throw new UserError(`there is no completion for ${quoted(shell)}`, {
    hint: `There is one for ${Object.keys(SCRIPTS).join(", ")}.`,
  });
}

function bash(): string {
  const verbs = VERBS.map(({ name }) => name).join(" ");
  const choices = new Map(
    VERBS.flatMap(({ flags }) => flags as readonly CommandFlag[]).flatMap((flag) =>
      flag.choices === undefined ? [] : [[flag.name, flag.choices.join(" ")] as const],
    ),
  );
  return `_sibling_services() {
  local word=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]}
  if ((COMP_CWORD == 1)); then mapfile -t COMPREPLY < <(compgen -W "${verbs}" -- "$word"); return; fi
  case $before in
    -f | --file) mapfile -t COMPREPLY < <(compgen -f -- "$word"); return ;;
${[...choices].map(([name, words]) => `    --${name}) mapfile -t COMPREPLY < <(compgen -W "${words}" -- "$word"); return ;;`).join("\n")}
  esac
  case \${COMP_WORDS[1]} in
${VERBS.map(({ name, flags }) => `    ${name}) mapfile -t COMPREPLY < <(compgen -W "${flags.map((flag) => `--${flag.name}`).join(" ")}" -- "$word") ;;`).join("\n")}
  esac
}
complete -o default -F _sibling_services sibling-services
`;
}

function zsh(): string {
  return `#compdef sibling-services
autoload -U +X bashcompinit && bashcompinit
${bash()}`;
}

function fish(): string {
  const verbs = VERBS.map(
    ({ name, does }) =>
      `complete -c sibling-services -n __fish_use_subcommand -f -a ${name} -d '${does.replace(/'/g, "\\'")}'`,
  );
  const flags = VERBS.flatMap(({ name, flags: all }) =>
    (all as readonly CommandFlag[]).map((flag) => {
      const takes =
        flag.choices === undefined
          ? flag.value === undefined
            ? ""
            : " -r"
          : ` -x -a '${flag.choices.join(" ")}'`;
      const short = flag.short === undefined ? "" : ` -s ${flag.short}`;
      return `complete -c sibling-services -n '__fish_seen_subcommand_from ${name}' -l ${flag.name}${short}${takes} -d '${flag.does.replace(/'/g, "\\'")}'`;
    }),
  );
  return `${[...verbs, ...flags].join("\n")}\n`;
}
