import { UserError } from "../../user-error.ts";

type Variables = Readonly<Record<string, string>>;

export const FORMATS = {
  sh: each((name, value) => `export ${name}=${inSingleQuotes(value, "'\\''")}`),
  dotenv: each((name, value) => `${name}=${asDotenv(value)}`),
  "gitlab-dotenv": gitlabDotenv,
  json: (variables: Variables) => JSON.stringify(variables, null, 2),
  /** The lines of a file such as GITHUB_ENV; a value may have lines. */
  github: each((name, value) => {
    const mark = value.includes("EOF") ? `EOF_${value.length}_${name}` : "EOF";
    return value.includes("\n") ? `${name}<<${mark}\n${value}\n${mark}` : `${name}=${value}`;
  }),
  azure: each((name, value) => `##vso[task.setvariable variable=${name}]${azureText(value)}`),
  teamcity: each(
    (name, value) => `##teamcity[setParameter name='env.${name}' value='${teamcityText(value)}']`,
  ),
  fish: each((name, value) => `set -gx ${name} '${value.replace(/[\\']/g, "\\$&")}'`),
  powershell: each((name, value) => `$env:${name} = ${inSingleQuotes(value, "''")}`),
} as const satisfies Record<string, (variables: Variables) => string>;

export type FormatName = keyof typeof FORMATS;

/** Variables as text that the other side takes over unchanged, ending in a line feed; empty if there are none. */
export function formatVariables(variables: Variables, format: FormatName): string {
  const text = FORMATS[format](variables);
  return text === "" ? "" : `${text}\n`;
}

function each(line: (name: string, value: string) => string): (variables: Variables) => string {
  return (variables) =>
    Object.entries(variables)
      .map(([name, value]) => line(name, value))
      .join("\n");
}

function inSingleQuotes(value: string, quote: string): string {
  return `'${value.replaceAll("'", quote)}'`;
}

/** Without quotes if possible: some readers (Jenkins' withEnv) keep them. */
function asDotenv(value: string): string {
  if (/^[^\s'"`#$\\]*$/.test(value)) return value;
  if (!value.includes("'")) return `'${value}'`;
  return `"${value.replace(/[\\"$`]/g, "\\$&").replaceAll("\n", "\\n")}"`;
}

const MOST_BYTES_OF_GITLAB = 5 * 1024;

/** GitLab keeps quotes as part of the value, and knows no values of several lines (docs.gitlab.com, dotenv_variables). */
function gitlabDotenv(variables: Variables): string {
  const several = Object.entries(variables).find(([, value]) => /[\r\n]/.test(value));
  if (several !== undefined) {
    throw new UserError(
      `the value of ${several[0]} has several lines, which GitLab's dotenv reports cannot hold`,
      {
        hint: "Leave it out, or put it into an artifact of its own.",
      },
    );
  }
  const text = each((name, value) => `${name}=${value}`)(variables);
  if (Buffer.byteLength(text) <= MOST_BYTES_OF_GITLAB) return text;
  throw new UserError("the variables are more than the 5 KB that a dotenv report of GitLab can hold", {
    hint: "Print single ones: sibling-services env NAME.",
  });
}

/** Logging commands take escapes for line ends and percent signs (azure-pipelines-agent, CommandStringConvertor). */
function azureText(value: string): string {
  return value.replaceAll("%", "%AZP25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function teamcityText(value: string): string {
  return value
    .replace(/[|'[\]]/g, "|$&")
    .replaceAll("\n", "|n")
    .replaceAll("\r", "|r");
}
