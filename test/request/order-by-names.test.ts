import { describe, expect, test } from "vitest";
import { requestOf } from "./reading.ts";

/** Who waits for whom to have started, and where the name stands. */
function ordersIn(text: string): string[] {
  return requestOf(text).services.flatMap(({ name, dependsOn }) =>
    dependsOn.map(
      ({ service, until, namedIn }) => `${name} after ${service} ${until}${namedIn ? ` (${namedIn})` : ""}`,
    ),
  );
}

describe("a service starts after an earlier one that it names as a host", () => {
  test.each([
    ["in env", "env: {URL: 'http://app:80/'}", "env"],
    ["in a variable of options", "options: -e APP_HOST=app", "env"],
    ["in command", 'command: sh -c "nslookup app || exit 1"', "command"],
    ["in a list of words", "command: [proxy, --upstream, app]", "command"],
    ["in entrypoint", "entrypoint: proxy --to=http://app", "entrypoint"],
    ["in what follows the first word of entrypoint", "entrypoint: [proxy, 'http://app']", "command"],
    ["in a health command", 'options: --health-cmd "curl -f http://app"', "health command"],
    ["by an alias", "env: {APP_HOST: backend}", "env"],
    ["by its container's name", "env: {APP_HOST: app-one}", "env"],
  ])("%s", (_, definition, place) => {
    const text = `app: {image: a, aliases: [backend], options: --name app-one}\nproxy:\n  image: p\n  ${definition}\n`;
    expect(ordersIn(text)).toEqual([`proxy after app started (${place})`]);
  });

  test("so does each of several, once for each name", () =>
    expect(
      ordersIn(
        "db: x\napp: {image: a, env: {DB_HOST: db, REPLICA_HOST: db}}\nproxy: {image: p, command: 'run http://app http://db'}",
      ),
    ).toEqual([
      "app after db started (env)",
      "proxy after db started (command)",
      "proxy after app started (command)",
    ]));
});

describe("no service waits", () => {
  test.each([
    ["for a later one", "proxy: {image: p, env: {APP_HOST: app}}\napp: a"],
    ["for itself", "app: {image: a, env: {APP_HOST: app}}"],
    ["for one that is skipped", "app: ''\nproxy: {image: p, env: {APP_HOST: app}}"],
    ["where an empty list says so", "app: a\nproxy: {image: p, env: {APP_HOST: app}, depends-on: []}"],
    ["where an empty mapping says so", "app: a\nproxy: {image: p, env: {APP_HOST: app}, depends-on: {}}"],
    [
      "for what only looks alike",
      "db: a\nproxy: {image: p, env: {URL: 'http://mydb/', PASSWORD: db, USER: db}}",
    ],
  ])("%s", (_, text) => expect(ordersIn(text)).toEqual([]));
});

describe("what the user has written counts first", () => {
  test("a dependency of another kind stays the only one", () =>
    expect(ordersIn("app: a\nproxy: {image: p, env: {APP_HOST: app}, depends-on: app}")).toEqual([
      "proxy after app ready",
    ]));

  test("a field already orders them", () =>
    expect(ordersIn("app: a\nproxy: {image: p, env: {URL: '{app.host}', APP_HOST: app}}")).toEqual([
      "proxy after app started",
    ]));

  test("dependencies on others leave the order by names as it is", () =>
    expect(ordersIn("app: a\ndb: d\nproxy: {image: p, env: {APP_HOST: app}, depends-on: db}")).toEqual([
      "proxy after db ready",
      "proxy after app started (env)",
    ]));

  test.each([
    [
      "directly",
      "app: {image: a, depends-on: proxy}\nproxy: {image: p, env: {APP_HOST: app}}",
      ["app after proxy ready"],
    ],
    [
      "by way of others and of names",
      "a: {image: a, depends-on: c}\nb: {image: b, env: {A_HOST: a}}\nc: {image: c, env: {B_HOST: b}}",
      ["a after c ready", "b after a started (env)"],
    ],
  ])("an earlier one that waits for the later is not waited for, %s", (_, text, expected) =>
    expect(ordersIn(text)).toEqual(expected),
  );
});
