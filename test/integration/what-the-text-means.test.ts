import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, expect, inject, test } from "vitest";
import { connectDaemon } from "../bed/daemon.ts";
import { aJob } from "./job.ts";

const { dockerHost, images } = inject("bed");
const docker = connectDaemon(dockerHost);
const made: (() => Promise<unknown>)[] = [];
const job = aJob();
afterEach(async () => {
  for (const remove of made.splice(0)) await remove();
});

test("values of expressions reach the container as they are, and so do the network and the job's variables", async () => {
  const main = await job.start(
    `
box:
  image: ${images.busybox}
  env: { A: 0123456, B: 1234567890123456789, C: 3.10, D: True, NETWORK: "{network}" }
  options: |
    -e E \\
    -e F="g h"
  command: ["sh", "-c", "echo $A $B $C $D $E $F; echo on $NETWORK; exit 9"]
`,
    { environment: { E: "'*of #the job'" } },
  );
  expect(main.output).toContain("| 0123456 1234567890123456789 3.10 True '*of #the job' g h");
  expect(main.output).toMatch(/\| on zzz-sibling-services-[0-9a-f]+/);
  for (const name of ["A", "B", "C", "D"]) {
    expect(main.output).toContain(`::notice::services.box.env.${name}: kept as written.`);
  }
});

test("an image that was built here is taken, though it has no tag", async () => {
  await docker.getImage(images.busybox).tag({ repo: "sibling-services-built-here" });
  made.push(() => docker.getImage("sibling-services-built-here:latest").remove());
  const main = await job.start("box: { image: sibling-services-built-here, command: sleep 60, wait: none }");
  expect(main.output).toContain(
    "box: using the local image sibling-services-built-here, which was built or loaded",
  );
  expect(main.output).not.toContain("pulling");
  expect(main.exitCode).toBe(0);
});

test("the volumes of another container are mounted where the image has a VOLUME of its own", async () => {
  const lender = await docker.createContainer({
    Image: images.busybox,
    Cmd: ["sh", "-c", "echo lent > /data/from-lender"],
    Volumes: { "/data": {} },
  });
  made.push(() => lender.remove({ v: true }));
  await lender.start();
  await lender.wait();
  const main = await job.start(`
box:
  image: ${images.redis}
  options: --volumes-from ${lender.id}
  entrypoint: [sh, -c]
  command: ["cat /data/from-lender; exit 9"]
`);
  expect(main.output).toContain("| lent");
  expect(main.output).toContain("box exited with code 9");
});

/** `app` starts two seconds late, and `proxy` asks for its address at once. */
const proxyOf = (more: string) => `
slow: { image: "${images.busybox}", command: ["sleep", "2"], wait: { exit: 0 } }
app: { image: "${images.busybox}", command: ["sleep", "60"], depends-on: slow, wait: none }
proxy:
  image: ${images.busybox}
  command: ["sh", "-c", "nslookup app || exit 3; exec sleep 60"]
  wait: none
${more}
`;

test("a service that names an earlier one starts once that one has started, and the log says so", async () => {
  const main = await job.start(proxyOf(""));
  expect(main.output).toContain(
    "proxy: starts once app has started, because its command names it (`depends-on: []` switches this off)",
  );
  const at = (line: string) => main.output.indexOf(line);
  expect(at("app:   started")).toBeGreaterThan(0);
  expect(at("proxy: started")).toBeGreaterThan(at("app:   started"));
  await sleep(1_000);
  const post = await job.stop(main);
  expect(post.output).not.toContain("proxy exited");
});

test("`depends-on: []` lets it start at once", async () => {
  const main = await job.start(proxyOf("  depends-on: []"));
  expect(main.output).not.toContain("proxy: starts once");
  // It does not find app, and may end the start before app has begun.
  expect(main.output.split("app:   started")[0]).toContain("proxy: started");
});

test("a pull request's text that adds keys is warned of", async () => {
  const body = "thanks!\n  options: --hostname taken-over";
  const main = await job.start(
    `box:\n  image: ${images.busybox}\n  wait: none\n  command: sleep 60\n  env:\n    BODY: ${body}\n`,
    {
      files: { "event.json": JSON.stringify({ pull_request: { body } }) },
      environment: { GITHUB_EVENT_PATH: "event.json" },
    },
  );
  expect(main.output).toContain("::warning::services: github.event.pull_request.body has become keys");
});
