import { join } from "node:path";
import { expect, test } from "vitest";
import { errorsOf } from "./reading.ts";

/** What people write, and beside it in `broken-requests.md` what they read. */
const BROKEN: Readonly<Record<string, string>> = {
  "a misspelt key": "postgres:\n  image: postgres:16\n  port:\n    - 5432\n  comand: postgres -N 50\n",
  "mistakes of every kind in one service":
    "db:\n  image: postgres:16\n  enviroment:\n    A: b\n  timeout: soon\n  options: --memroy 1g\n  depends-on: nosuch\n",
  "a misspelt condition of wait": "db:\n  image: postgres:16\n  wait: { htpp: /health, prot: 8080 }\n",
  "a misspelt key of wait without a condition": "db:\n  image: postgres:16\n  wait: { prot: 8080 }\n",
  "keys of Compose":
    "db:\n  image: postgres:16\n  environment:\n    POSTGRES_PASSWORD: hunter2\n  depends_on: [cache]\n  healthcheck:\n    test: pg_isready\n  hostname: db\n",
  "misspelt keys of Compose":
    "db:\n  image: postgres:16\n  enviroment:\n    A: b\n  healtcheck: x\n  dependson: [cache]\n",
  "keys of other CI systems":
    "db:\n  image: postgres:16\n  variables:\n    A: b\n  cmd: [postgres]\n  alias: database\n  if: always()\n",
  "a pasted Compose file": 'version: "3"\nservices:\n  db:\n    image: postgres:16\n',
  "a Compose file of today": "services:\n  db:\n    build: .\n    networks: [backend]\n",
  "a pasted block with its key, and something beside it": "services:\n  db: postgres:16\ncache: redis:7\n",
  "the version of a Compose file alone": 'version: "3.8"\ndb: postgres:16\n',
  "a definition without a name": "postgres:\nimage: postgres:16\nports: [5432]\n",
  "a list instead of a mapping": "- name: postgres\n  image: postgres:16\n",
  "no image": "postgres:\n  ports: [5432]\n",
  "an image in capitals": "app:\n  image: ghcr.io/Owner/App:latest\n",
  "ports out of range":
    "db:\n  image: postgres:16\n  ports:\n    - 54x32:5432\n    - 5432:70000\n    - localhost:5432:5432\n    - 8000-8002:80-81\n",
  "a port as a mapping": "db:\n  image: postgres:16\n  ports:\n    - target: 5432\n",
  "ports that are no list": "db:\n  image: postgres:16\n  ports: 5432:5432\n",
  "env as a list": "db:\n  image: postgres:16\n  env:\n    - POSTGRES_PASSWORD=hunter2\n",
  "credentials without a password":
    "db:\n  image: ghcr.io/o/n\n  credentials:\n    username: me\n    pasword: hunter2\n",
  "a misspelt flag":
    "db:\n  image: postgres:16\n  options: >-\n    --health-command pg_isready\n    --health-intervall 5s\n    --shm-szie 1g\n",
  "a value without a unit":
    "db:\n  image: postgres:16\n  options: --health-interval 10 --health-timeout=5sec --memory 1gig --cpus two\n",
  "an unquoted command":
    "db:\n  image: mysql:8\n  options: >-\n    --health-cmd mysqladmin ping\n    --health-interval 10s\n",
  "an unquoted command, flags after it, and other mistakes":
    "r:\n  image: redis:7\n  options: --health-cmd redis-cli ping --network host --privilegd\n  timeout: 9\n  ports: [70000]\n",
  "options of a service without its image": "r:\n  imag: redis:7\n  options: --memroy 1g\n",
  "arguments of the program in options":
    "db:\n  image: mysql:8\n  options: --default-authentication-plugin=mysql_native_password\n",
  "flags of docker run": "db:\n  image: mysql:8\n  options: -d --rm --detach-keys x\n",
  "flags that make no sense for a service":
    "db:\n  image: mysql:8\n  options: --network host --cidfile id --use-api-socket --label sibling-services.session=1 --cpu-count 2\n",
  "networks that the input would refuse too":
    "a:\n  image: x\n  options: --net=bridge\nb:\n  image: x\n  options: --network my-network\n",
  "flags that exclude each other":
    "db:\n  image: mysql:8\n  options: --no-healthcheck --health-cmd x --log-driver none --log-opt a=b --rm --restart always\n",
  "a file that is not there":
    "db:\n  image: mysql:8\n  options: --env-file ci/db.env --security-opt seccomp=ci/seccomp.json\n",
  "a quote that is never closed": 'db:\n  image: mysql:8\n  options: "--health-cmd \'mysqladmin ping"\n',
  "a colon in an unquoted value": "db:\n  image: mysql:8\n  command: run --url: http://x\n",
  "a key that is indented further than the one above":
    "db:\n  image: postgres:16\n   env:\n     POSTGRES_PASSWORD: hunter2\n",
  "a service with an image of its own and keys": "cache: redis:7\n  ports:\n    - 6379\n",
  "a variable without env": "db:\n  image: postgres:16\n    POSTGRES_PASSWORD: hunter2\n",
  "an expression that was empty, after a colon":
    "db:\n  image: postgres:\n  env:\n    POSTGRES_PASSWORD: hunter2\n",
  "another one": "db:\n  image: postgres:16\n  env:\n    URL: hunter2:\n",
  "lines that `>` has joined": "db: postgres:16 cache: redis:7",
  "variables in the column of env":
    "db:\n  image: postgres:16\n  env:\n  POSTGRES_PASSWORD: hunter2\n  POSTGRES_DB: app\n  ports: [5432]\n",
  "a variable that follows an empty env, and one without any":
    "search:\n  image: elasticsearch:8.15.0\n  env:\n  discovery.type: single-node\ndb:\n  image: postgres:16\n  POSTGRES_DB: app\n",
  "keys that are indented too little":
    "db:\n  image: postgres:16\nenv:\n  POSTGRES_PASSWORD: hunter2\nports:\n  - 5432\n",
  "a tab": "db:\n\timage: mysql:8\n",
  "a name given twice, and one in other capitals": "db: mysql:8\ndb: postgres:16\nDB: redis\n",
  "names that cannot be": 'job: redis\n"my db": postgres:16\n',
  "a service that is not there":
    "app:\n  image: app\n  depends-on: [databse]\n  url: http://{app.prot}\ndatabase: postgres:16\n",
  "services that wait for each other":
    "a:\n  image: x\n  depends-on: b\nb:\n  image: y\n  depends-on:\n    a: started\n",
  "a wait that cannot be":
    'app:\n  image: app\n  wait:\n    - http: health\n      status: 2000\n    - tcp: 0\n    - log: "(a+)+$"\n    - {exec: ok, times: 2}\n    - soon\n  timeout: 90\n',
  "a service that must finish and does not":
    "app:\n  image: app\n  depends-on: {migrate: finished}\nmigrate:\n  image: app\n  wait: tcp\n  after-ready: ls\n  env: {ID: '{migrate.id}'}\nseed:\n  image: app\n  wait: [{exit: 0}, healthy]\n",
  "a copy that leads out of the workspace":
    "db:\n  image: postgres:16\n  copy:\n    - ../secrets:/secrets\n    - {from: x.sql, to: initdb.d, mode: rwx}\n",
  "braces of YAML where text is meant": "app:\n  image: app\n  url: {app.host}\n",
  "aliases whose anchors stand elsewhere in the workflow":
    "postgres: *pg\nredis:\n  image: redis:7\n  env: *common\n  options: *health\n",
  "values of expressions that mean something in YAML":
    'app:\n  image: app\n  env:\n    TOKEN: *hunter2\n    JSON: {"user": "me"}\n  ports: Array\n',
  "a certificate in the text":
    "app:\n  image: app\n  env:\n    KEY: -----BEGIN KEY-----\nMIIEow\n-----END KEY-----\n",
  "characters that are not shown": 'db\u202e:\n  image: "mysql\u200b:8"\n',
};

test("a mistake is reported with its place, the reason, and what to write", async () => {
  const page = Object.entries(BROKEN).map(
    ([title, text]) =>
      `## ${title}\n\n\`\`\`yaml\n${text.trimEnd()}\n\`\`\`\n\n\`\`\`text\n${errorsOf(text)}\n\`\`\`\n`,
  );
  await expect(page.join("\n")).toMatchFileSnapshot(join(import.meta.dirname, "broken-requests.md"));
});

test.each(Object.entries(BROKEN))("%s: every problem has its place and a caret under it", (_, text) => {
  for (const block of errorsOf(text)
    .split("\n\n")
    .filter((part) => !/^(?:\d+|The first \d+) problems/.test(part))) {
    expect(block).toMatch(/^services.*: .+ \(services, line \d+\)\n +\d+ \| .*\n +\| +\^+/);
  }
});
