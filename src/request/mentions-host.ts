/** The names and ports by which others may refer to a service. */
export interface HostNames {
  /** Its name, its aliases, its container's name. */
  readonly names: readonly string[];
  /** The container ports that it declares. */
  readonly ports: readonly number[];
}

/** Keys and flags whose value is a host, or a list of hosts: `DB_HOST=`, `"server": `, `--broker `. */
const HOST_KEY =
  "(?:HOST(?:NAME)?|SERVER|ADDR(?:ESS(?:ES)?)?|ENDPOINT|BROKER|BOOTSTRAP|UPSTREAM|NODE|SEED|PEER|URL|URI|DATA SOURCE)S?";
/** Programs whose arguments are hosts. */
const HOST_PROGRAM =
  "(?:nslookup|dig|host|ping|traceroute|telnet|ncat|nc|curl|wget|ssh|dockerize|getent (?:ahosts|hosts)|wait-for(?:-it)?(?:\\.sh)?)";
/** Options of those programs whose value is not a host. */
const OTHER_OPTION = "(?:-[uUdoXHAbFl]|--(?:user|data\\S*|output|header|request|user-agent|form))";
/** Variables whose value is a secret; whatever it looks like, it is not a host. */
const SECRET_KEY = /^[^=]*(?:PASS(?:WORD|WD|PHRASE)?|PWD|SECRET|TOKEN|CREDENTIALS?|_KEY)=/i;
/** Variables whose `name:5432` is an account with its password, or an image with its tag. */
const PAIR_KEY = /^[^=]*(?:USER(?:NAME)?|AUTH|LOGIN|IMAGE|TAG|VERSION)=/i;
/** Ports below a hundred that are not an image's tag. */
const LOW_PORTS = [21, 22, 23, 25, 53, 80, 88];

/**
 * Whether a text names a service as a host: in a URL, with a port, as the value of something called a host, or as an
 * argument of a program that takes one. A word that is only part of another name, a password or a comment does not
 * count. The text is a variable as `KEY=value`, or the words of a command.
 */
export function mentionsHost(text: string, { names, ports }: HostNames): boolean {
  if (SECRET_KEY.test(text)) return false;
  const meant = text.replace(/(^|\s)#[^\n]*/g, "$1");
  return names.some((name) => patternsFor(name, ports, meant).some((isFound) => isFound()));
}

function patternsFor(name: string, ports: readonly number[], text: string): (() => boolean)[] {
  const host = `(?<![\\w.-])${name.replace(/[.-]/g, "\\$&")}(?![\\w-]|\\.\\w)`;
  const matches = (pattern: string) => new RegExp(pattern, "i").test(text);
  return [
    // A URL may have an account before the host, and several hosts in a row.
    () => matches(`://(?:[^\\s/?#"']*@)?(?:[^\\s/?#"'@,]{1,100},){0,20}${host}(?![^\\s/?#"',]*@)`),
    () => !PAIR_KEY.test(text) && portsBehind(host, text).some((port) => isPort(port, ports)),
    () => matches(`${HOST_KEY}["']?\\s{0,2}[=:]\\s{0,2}["'[]{0,2}(?:[\\w.:-]{1,100}[,;]){0,20}${host}`),
    () => matches(`(?:^|\\s)(?:-h|--?[\\w.-]{0,50}${HOST_KEY})\\s{1,2}["']?${host}`),
    () =>
      matches(
        `(?:^|[\\s;&|("'\`])${HOST_PROGRAM}\\s+(?:[^\\s;&|]{1,100}\\s+){0,8}?(?<!${OTHER_OPTION}\\s+)["']?(?:\\w+@)?${host}`,
      ),
  ];
}

/** The numbers in `name:5432`, except in a path, an account before a host, or the start of a version. */
function portsBehind(host: string, text: string): number[] {
  const pattern = new RegExp(`(?<!(?<!/)/)${host}:([0-9]{2,5})(?![\\w-]|\\.\\w|@)`, "gi");
  return [...text.matchAll(pattern)].map(([, port]) => Number(port));
}

function isPort(port: number, declared: readonly number[]): boolean {
  return declared.includes(port) || LOW_PORTS.includes(port) || (port >= 100 && port <= 65_535);
}
