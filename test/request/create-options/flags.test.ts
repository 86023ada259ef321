import { describe, expect, test } from "vitest";
import { FLAG_GROUPS } from "../../../src/request/create-options/all-flags.ts";
import { parseCreateOptions } from "../../../src/request/create-options/parse-create-options.ts";
import { UserError } from "../../../src/user-error.ts";
import { errorsOf, someSurroundings } from "../reading.ts";

const flags = FLAG_GROUPS.flatMap((group) => group.flags);

test("the table has all 104 flags of docker create, each once", () => {
  expect(flags).toHaveLength(104);
  expect(new Set(flags.map(({ name }) => name)).size).toBe(104);
  expect(
    flags
      .flatMap(({ short }) => short ?? [])
      .sort()
      .join(" "),
  ).toBe("P a c e h i l m p q t u v w");
});

test.each(flags.map((flag) => [flag.name, flag] as const))(
  "--%s says in one sentence what it does here",
  (_, { does }) => expect(does).toMatch(/^[A-Z][^\n]*\.$/),
);

const refused = flags.filter(({ handling }) => handling.kind === "refused");

test.each(refused.map(({ name, value }) => [name, value]))(
  "--%s is refused with an alternative",
  (name, value) => {
    const errors = errorsOf(`a: {image: x, options: --${name}${value === "boolean" ? "" : " 1"}}`);
    expect(errors).toContain(`--${name} cannot be used for a service`);
    expect(errors).toMatch(/\nHint: .+/);
  },
);

describe("for a flag that does not exist, the error names the nearest, or where the word belongs", () => {
  test.each([
    ["--evn A=b", "Did you mean --env?"],
    ["--Memory 1g", "Did you mean --memory?"],
    ["--health_cmd x", "Did you mean --health-cmd?"],
    ["--network-aliases x", "Did you mean --network-alias?"],
    ["-d", "services always run in the background"],
    ["--detach", "services always run in the background"],
    ["--sig-proxy", "nothing is attached"],
    ["--appendonly yes", "Put the program's arguments in `command`"],
    ["-x", "Put the program's arguments in `command`"],
  ])("%s", (options, hint) => expect(errorsOf(`a: {image: x, options: ${options}}`)).toContain(hint));
});

describe("what the command line refuses is refused with its reason", () => {
  test.each([
    ["--memory", "--memory needs a value"],
    ["--health-cmd", "--health-cmd needs a value"],
    ["-it -m", "--memory needs a value"],
    ["--privileged=yes", "neither true nor false"],
    ["--pids-limit 1x", "not a whole number"],
    ["--pids-limit 9223372036854775808", "out of range"],
    ["--pids-limit 9007199254740993", "larger than 2^53"],
    ["--cpus 1/0", "divides by zero"],
    ["--cpus 0.0000000001", "too precise"],
    ["--health-retries -1", "negative"],
    ["--health-interval -1s", "negative"],
    ["--sysctl vm.max_map_count=262144", "cannot be set for one container"],
    ["--ulimit nofile=2048:1024", "above the hard limit"],
    ["--gpus driver=a,driver=b", "given twice"],
    ["--mount type=bind,src=/a", "needs a target"],
    ["--mount type=tmpfs,dst=/t,volume-nocopy", "cannot be used with a mount of type tmpfs"],
    ["--mount type=bind,src=/a,dst=/b,bind-recursive=writable", "needs readonly"],
    ["--mount __proto__=x,dst=/b", "not a key of a mount"],
    ["-v :/c", "nothing between its colons"],
    ["-v /a:/b:ro:x", "too many colons"],
    ["--add-host a:localhost", "neither an IP address nor host-gateway"],
    ["--platform bogus/", "not a platform"],
    ["--env-file nowhere", "does not exist in the workspace"],
    ["-e =x", "needs a name before its ="],
  ])("%s: %s", (options, reason) =>
    expect(errorsOf(`a: {image: x, options: ${JSON.stringify(options)}}`)).toContain(reason),
  );

  test("a file that cannot be read is refused, not an accident", () => {
    const readFile = () => {
      throw new UserError('"ci" is a directory, but a file is expected');
    };
    for (const options of ["--env-file ci", "--label-file ci", "--security-opt seccomp=ci"]) {
      expect(errorsOf(`a: {image: x, options: ${options}}`, { readFile })).toContain(
        'the file "ci" is a directory, but a file is expected',
      );
    }
  });

  test("a file of labels may not hold ours", () => {
    const errors = (text: string) =>
      errorsOf("a: {image: x, options: --label-file labels}", { readFile: () => text });
    for (const line of ["sibling-services.session=0123456789ab", "  sibling-services.name"])
      expect(errors(`a=b\n${line}\n`)).toContain("are reserved for this action");
    expect(errorsOf("a: {image: x, options: --label sibling-services.name}")).toContain(
      "reserved for this action",
    );
  });

  test("DOCKER_DEFAULT_PLATFORM counts as --platform does, and is checked like it", () => {
    const platformOf = (platform: string) =>
      parseCreateOptions(["x"], someSurroundings({ environment: { DOCKER_DEFAULT_PLATFORM: platform } }));
    expect(platformOf("linux/arm/v7")).toMatchObject({ query: { platform: "linux/arm/v7" } });
    expect(platformOf("a/b/c/d")).toMatchObject({ kind: "problems" });
  });
});
