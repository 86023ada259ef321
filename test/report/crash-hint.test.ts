import { describe, expect, test } from "vitest";
import { crashHint, type Neighbour } from "../../src/report/crash-hint.ts";

const service = (name: string, waitsFor: string[] = [], aliases: string[] = []): Neighbour => ({
  name,
  aliases,
  waitsFor,
});
const services = [service("app"), service("db", [], ["postgres"]), service("queue")];

describe("a service that crashed, and whose last lines name another", () => {
  test.each([
    ["a host and its port", "connect ECONNREFUSED db:5432", "db"],
    ["a name that does not resolve", "getaddrinfo ENOTFOUND db", "db"],
    ["a name in quotes", 'could not translate host name "db" to address', "db"],
    ["a url", "cannot connect to postgres://user@db:5432/app", "db"],
    ["nginx's words", '[emerg] host not found in upstream "queue:80" in /etc/nginx/conf.d', "queue"],
    ["a sentence's end", "waiting for queue.", "queue"],
    ["another case", "Unknown host DB", "db"],
    ["a further name of it", "connection to postgres failed", "db"],
  ])("is told to depend on it: %s", (_, line, name) => {
    expect(crashHint(service("app"), ["starting", line, "bye"], services)).toBe(
      `Its last lines name ${name}: with \`depends-on: ${name}\` it starts once that one is ready.`,
    );
  });

  test.each([
    ["no name", "out of disk space"],
    ["its own", "app is shutting down"],
    ["a part of another name", "db-admin and mydb and my.db and db.example and /var/db/x failed"],
  ])("is told nothing: %s", (_, line) => {
    expect(crashHint(service("app"), [line], services)).toBeUndefined();
  });

  test("is told all of them", () => {
    expect(crashHint(service("app"), ["db:1 refused", "queue:2 refused"], services)).toBe(
      "Its last lines name db and queue: with `depends-on: [db, queue]` it starts once those are ready.",
    );
  });

  test.each<[string, Neighbour[]]>([
    ["it has waited for it", [service("app", ["db"]), service("db")]],
    ["it has waited for it by way of another", [service("app", ["m"]), service("m", ["db"]), service("db")]],
    ["that one waits for it", [service("app"), service("db", ["m"]), service("m", ["app"])]],
    ["those wait for each other", [service("app", ["m"]), service("m", ["app", "db"]), service("db")]],
  ])("is told nothing where %s", (_, all) => {
    expect(crashHint(all[0] ?? service("app"), ["db:5432 refused"], all)).toBeUndefined();
  });

  test("is not judged by what it said long before", () => {
    const lines = ["looking for db", ...Array.from({ length: 20 }, (_, at) => `line ${at}`)];
    expect(crashHint(service("app"), lines, services)).toBeUndefined();
  });
});
