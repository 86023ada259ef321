import { expect, inject, test } from "vitest";
import { aJob } from "./job.ts";

const { images } = inject("bed");
const job = aJob();

const COMPOSE = `
x-checked: &checked
  interval: 10s
services:
  database:
    image: \${POSTGRES_IMAGE}
    container_name: shop-database
    environment:
      POSTGRES_PASSWORD: \${DB_PASSWORD:-secret}
    ports: ["5432:5432"]
    volumes:
      - data:/var/lib/postgresql/data
    healthcheck:
      <<: *checked
      test: ["CMD-SHELL", "pg_isready -U postgres -h 127.0.0.1"]
  cache:
    image: ${images.redis}
    restart: always
    ports: ["6379:6379"]
  web:
    extends: { file: common.yml, service: served }
    env_file: web.env
    ports: ["8080"]
    depends_on:
      database: { condition: service_healthy }
      cache: { condition: service_started }
volumes:
  data:
`;
const COMMON = `
services:
  served:
    image: ${images.busybox}
    volumes: ["./page:/page:ro"]
    command: sh -c 'nc -w 2 shop-database 5432 </dev/null && nc -w 2 cache 6379 </dev/null && cp -r /page /www && echo "$$GREETING" >> /www/index.html && exec httpd -f -p 8080 -h /www'
`;

test("a Compose file starts as it is, in its order, and its services are reached", async () => {
  const main = await job.start("", {
    inputs: { services: "", "services-file": "compose.test.yaml", export: "WEB=http://{web.address}/" },
    environment: { POSTGRES_IMAGE: images.postgres },
    files: {
      "compose.test.yaml": COMPOSE,
      "common.yml": COMMON,
      "page/index.html": "hello from compose: ",
      "web.env": "GREETING=up and running\n",
    },
  });
  expect(main.output).not.toMatch(/^::error[ :]/m);
  const services = JSON.parse(main.outputs.services ?? "{}");
  expect(Object.keys(services).sort()).toEqual(["cache", "database", "web"]);
  for (const service of Object.values(services)) expect(service).toMatchObject({ proven: true });
  const answer = await fetch(`http://${services.web.address}/`);
  expect(await answer.text()).toBe("hello from compose: up and running\n");
  expect(main.output).toContain("`restart` is ignored");
});

test("a host port that a Compose file wishes for gives way to whoever has it", async () => {
  const text = `services: { cache: { image: "${images.redis}", ports: ["6399:6379"] } }`;
  const options = {
    inputs: { services: "", "services-file": "compose.yml" },
    files: { "compose.yml": text },
  };
  const first = await job.start("", options);
  const second = await job.start("", options);
  expect([first.exitCode, second.exitCode]).toEqual([0, 0]);
  const ports = [first, second].map(({ outputs }) => outputs["cache-port"]);
  expect(ports[0]).toBe("6399");
  expect(ports[1]).not.toBe("6399");
  expect(second.output).toContain("cache: host port 6399 is taken by container ");
});
