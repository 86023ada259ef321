import { describe, expect, test } from "vitest";
import { mentionsHost } from "../../src/request/mentions-host.ts";

const db = { names: ["db"], ports: [5432, 15] };

describe("a text names the service db as a host", () => {
  test.each([
    // URLs
    "URL=postgres://db/app",
    "URL=postgres://db:5432/app",
    "URL=postgres://user:pass@db",
    "URL=postgres://db:db@db:5432/db",
    "URL=postgres://u:p@ss@db/app?x=y",
    "URL=jdbc:postgresql://db/app",
    "URL=mongodb://one:27017,db:27017/app?replicaSet=rs",
    "URL=mongodb://u:p@one,db/app",
    "URL=http://DB/health",
    "LINKS=a=http://x/ b=http://db",
    'CONFIG={"url":"http://db"}',
    "URL=db:5432",
    "BROKERS=one:9092,db:9092",
    "DSN=user:pass@tcp(db:3306)/app",
    "JAVA_OPTS=-Ddb.url=db:15",
    "ZOOKEEPER=db:80",
    // keys
    "DB_HOST=db",
    "PGHOST=db",
    "HOSTS=one,db",
    'HOSTS=["db"]',
    "RABBITMQ_NODES=rabbit;db",
    "SERVICE_URL=db",
    "DSN=host=db port=5432 user=app",
    "DSN=Server=db;Database=app",
    "DSN=Data Source=db;User=app",
    'CONFIG={"host": "db"}',
    "CONFIG=host: db",
    // commands
    "app --host db",
    "app --host=db --port 1",
    "app --db-host db",
    "app --upstream 'db'",
    "psql -h db -U app",
    "sh -c nslookup db || exit 1",
    "sh -c until ping -c1 db; do sleep 1; done",
    "sh -c nc -z db 5432",
    "sh -c (curl -sf db/health)",
    "sh -c wget -q -O - db",
    "sh -c getent hosts db",
    "wait-for-it.sh db",
    "ssh me@db",
    "proxy db:8080",
  ])("%s", (text) => expect(mentionsHost(text, db)).toBe(true));
});

describe("a text names no service", () => {
  test.each([
    // another name
    "URL=postgres://mydb/app",
    "URL=postgres://db2/app",
    "URL=postgres://my-db:5432",
    "URL=postgres://db-replica/app",
    "URL=postgres://db.example.com/app",
    "URL=postgres://other.db/app",
    "DB_HOST=mydb",
    "HOSTS=mydb,dbx",
    // accounts, passwords, databases
    "URL=postgres://db:secret@other/app",
    "URL=postgres://app:db@other/app",
    "URL=postgres://other/db",
    "URL=postgres://other?x=db",
    "PASSWORD=db",
    "APP_PASSWORD=http://db:5432",
    "SECRET=db:5432",
    "API_TOKEN=db:5432",
    "API_KEY=host=db",
    "AUTH=db:12345",
    "USER=db",
    "POSTGRES_DB=db",
    "POSTGRES_USER=db",
    "curl -u db http://other",
    "curl --user db http://other",
    // images, versions, paths
    "IMAGE=db:15",
    "APP_VERSION=db:150",
    "TOOL=db:7",
    "TOOL=db:1500-alpine",
    "TOOL=acme/db:8080",
    "TOOL=db:5432.1",
    "WORDS=db:5432@other",
    "TIME=db:99999",
    // words, comments, other programs
    "DESCRIPTION=the db of the app",
    "DESCRIPTION=beside the server db",
    "run # db:5432 is the database",
    "run\n# curl db\n",
    "db --serve",
    "sh -c createdb db",
    "psql -U db -d db",
    "NO_PROXY=localhost,db",
    "HOST_NAME=db",
    "EMAIL_HOST_USER=db",
    "sh -c ping other; echo db",
    "",
  ])("%s", (text) => expect(mentionsHost(text, db)).toBe(false));
});

test("any of its names counts, with dots and hyphens as they are", () => {
  const names = ["api", "api.internal", "my-api"];
  expect(mentionsHost("URL=http://api.internal:80", { names, ports: [] })).toBe(true);
  expect(mentionsHost("URL=http://my-api", { names, ports: [] })).toBe(true);
  expect(mentionsHost("URL=http://apixinternal", { names: ["api.internal"], ports: [] })).toBe(false);
});

test("a long text takes no time to speak of", () => {
  for (const piece of ["curl ", "host=", "://", "a,", "db:", "x@", " # ", "-h "]) {
    const started = performance.now();
    mentionsHost(`${piece.repeat(30_000)}db`, { names: ["db", "zz"], ports: [] });
    expect(performance.now() - started).toBeLessThan(1_000);
  }
});
