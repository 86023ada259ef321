/** As long as reading any of them may take, of one processor. */
export const MOST_MS = 2000;

const MEGABYTE = 1024 * 1024;
/** As large as a text may be. */
const LARGE = 128 * 1024 - 1000;
/** As many lexemes as a text may have. */
const MANY = 39_000;

const option = (options: string) => `a:\n  image: x\n  options: ${options}\n`;

/** Texts that are broken or written to do harm, by what they try. */
export const HOSTILE_TEXTS: Readonly<Record<string, () => string>> = {
  "a megabyte of one letter": () => "a".repeat(MEGABYTE),
  "a megabyte of variables": () => `a:\n  image: x\n  env:\n${"    K: v\n".repeat(MEGABYTE / 9)}`,
  "a megabyte of brackets": () => "[".repeat(MEGABYTE),
  "brackets without end": () => "[".repeat(MANY),
  "mappings within mappings": () => "{a: ".repeat(MANY / 4),
  "five hundred levels": () => Array.from({ length: 500 }, (_, depth) => `${" ".repeat(depth)}a:`).join("\n"),
  "an error on every line": () => "}\n".repeat(MANY / 2),
  "an error for every sign": () => "! ".repeat(MANY / 2),
  "quotes only": () => '"'.repeat(MANY / 2),
  "a list without end": () => `a: [${"b,".repeat(MANY / 3)}]`,
  "a thousand services": () => Array.from({ length: 1000 }, (_, index) => `s${index}: x`).join("\n"),
  "a thousand services in a row": () =>
    `${Array.from({ length: 1000 }, (_, index) => `s${index}: {image: x, depends-on: s${index + 1}}`).join("\n")}\ns1000: x`,
  "one name given again and again": () => "a: x\n".repeat(5000),
  "a long anchor that is used five thousand times": () =>
    `a: {image: x, entrypoint: [&a "${"y".repeat(20_000)}"], command: [${"*a,".repeat(5_000)}]}`,
  "a long anchor in five thousand variables": () =>
    `a: {image: x, entrypoint: [&a "${"y".repeat(20_000)}"], env: {${Array.from({ length: 5_000 }, (_, index) => `K${index}: *a`).join(", ")}}}`,
  "a bomb of aliases": () =>
    `${"abcdefgh"
      .split("")
      .map(
        (name, index, names) =>
          `${name}: &${name} [${Array(9).fill(index === 0 ? "x" : `*${names[index - 1]}`)}]`,
      )
      .join("\n")}\n`,
  "a bomb of merge keys": () =>
    Array.from({ length: 40 }, (_, index) => {
      const merged = index === 0 ? "" : `<<: [*b${index - 1}, *b${index - 1}], `;
      return `b${index}: &b${index} {${merged}k${index}: 1}`;
    }).join("\n"),
  "an alias of itself": () => "a: &a\n  image: x\n  env: *a\n",
  "a merge with itself": () => "a: &a\n  <<: *a\n  image: x\n",
  "names of every object": () =>
    "__proto__: {image: x}\nconstructor: {image: y, __proto__: {a: 1}, env: {__proto__: z, toString: q}}\nhasOwnProperty: z\n",
  "labels of every object": () =>
    option(
      "-l __proto__=1 -l constructor=2 --sysctl net.__proto__=1 --log-opt __proto__=x --tmpfs __proto__",
    ),
  "a NUL in a value": () => 'a: {image: x, env: {A: "b\\0c"}}',
  "a NUL in the text": () => "a: x\0y",
  "halves of surrogate pairs": () => "a: \ud800\nb\udfff: x\nc: {image: x, command: '\udc00'}",
  "text that runs backwards": () => "a\u202e: x\nb: \u2066x\u2069\nc: {image: x, options: --\u202ebogus}",
  "a hundred thousand variables in options": () => option("-e A=b ".repeat(LARGE / 7)),
  "a hundred thousand unknown flags": () => option("--x ".repeat(LARGE / 4)),
  "a hundred thousand words": () => option("x ".repeat(LARGE / 2)),
  "escaped quotes only": () => option(`'${'\\"'.repeat(LARGE / 2 - 100)}'`),
  "ten thousand labels": () => option(Array.from({ length: 10_000 }, (_, index) => `-l k${index}`).join(" ")),
  "ten thousand volumes": () =>
    option(Array.from({ length: 9_000 }, (_, index) => `-v /v${index}`).join(" ")),
  "all ports, again and again": () => `a:\n  image: x\n  ports:\n${"  - 1-65535\n".repeat(5000)}`,
  "all ports in options": () => option("--expose 1-65535 ".repeat(5000)),
  "numbers without end": () =>
    option(`-c ${"9".repeat(30_000)} --cpus ${"9".repeat(30_000)} -m ${"9".repeat(30_000)}`),
  "a duration without end": () => option(`--health-interval ${"9s".repeat(LARGE / 3)}`),
  "an address without end": () => option(`'--mac-address ${"aa:".repeat(LARGE / 4)}'`),
  "a domain without end": () => option(`--dns-search ${"a-".repeat(LARGE / 3)}!`),
  "a device without end": () => option(`--device ${"a".repeat(LARGE - 100)}/b=`),
  "a network without end": () => option(`--network ${"a=b,".repeat(LARGE / 5)}`),
  "a mount without end": () => option(`--mount ${'"'.repeat(LARGE / 2)}`),
  "an image without end": () => `a: ${"a-".repeat(LARGE / 3)}`,
  "an image of separators": () => `a: ${"a__".repeat(170)}!`,
  "braces without end": () => `a:\n  image: x\n  url: '${"{".repeat(LARGE - 100)}'`,
  "templates without end": () => `a:\n  image: x\n  url: '${"{b.host}".repeat(LARGE / 9)}'`,
  "fields without end": () => `a:\n  image: x\n  env:\n    A: '${"{a.port}{a.prt}".repeat(LARGE / 17)}'`,
  "a pattern of brackets": () => `a: {image: x, wait: {log: '${"(".repeat(490)}'}}`,
  "a pattern that runs for ever": () => "a: {image: x, wait: {log: '^(([a-z])+.)+[A-Z]([a-z])+$'}}",
  "a thousand unknown keys": () =>
    `a:\n  image: x\n${Array.from({ length: 3000 }, (_, index) => `  ${"key".repeat(10)}${index}: 1`).join("\n")}`,
  "keys that are no text": () => "? [a, b]\n: x\n? {c: d}\n: y\n: z\n",
  "two documents": () => "a: x\n---\nb: y\n",
  "a directive without end": () => "%a\n".repeat(MANY / 4),
  "comments only": () => "#\n".repeat(MANY / 3),
  "blank lines only": () => "\n".repeat(LARGE),
  "no text at all": () => "",
};
