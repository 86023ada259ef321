import { describe, expect, inject, test } from "vitest";
import { aJob } from "./job.ts";

const { images } = inject("bed");
const job = aJob();

/** The annotation with which the step failed. */
const errorOf = (output: string) => output.match(/^::error(?: title=[^:]*)?::(.*)$/m)?.[1] ?? output;

describe("a service with a restart policy", () => {
  test("that ends until its third start is let finish, and its port is found where it is then", async () => {
    const main = await job.start(`
app:
  image: ${images.busybox}
  command: sh -c "echo >> /lives; test $(wc -l < /lives) -ge 3 || exit 42; exec httpd -f -p 80"
  ports: ["80"]
  options: --restart on-failure:3
`);
    expect(main.exitCode, main.output).toBe(0);
    expect(main.output).toContain("app: it ended with exit code 42, and its restart policy starts it again");
    const { app } = JSON.parse(main.outputs.services ?? "");
    expect(app.proven).toBe(true);
    // It serves no page.
    expect((await fetch(`http://${app.address}/`)).status).toBe(404);
    const post = await job.stop(main);
    expect(post.output).not.toMatch(/restarted|exited/);
  });

  test("that its policy gives up has failed, with the code of its end", async () => {
    const main = await job.start(`
app:
  image: ${images.busybox}
  command: sh -c "exit 42"
  ports: ["80"]
  options: --restart on-failure:2
`);
    expect(main.exitCode).toBe(1);
    expect(errorOf(main.output)).toMatch(
      /^app exited with code 42 after \d\.\d s, although it was restarted 2 times%0A/,
    );
  });

  test("that is a one-shot is finished once it ends as it should", async () => {
    const main = await job.start(`
migrate:
  image: ${images.busybox}
  command: sh -c "echo >> /lives; test $(wc -l < /lives) -ge 2"
  wait: { exit: 0 }
  options: --restart on-failure:2
`);
    expect(main.exitCode, main.output).toBe(0);
    expect(main.output).toMatch(/migrate: ready after .*ended with exit code 0/);
  });
});

test("a service alone that ends at once, whatever its policy, is called a loop within ten seconds, with the code of its end", async () => {
  const main = await job.start(`
app:
  image: ${images.busybox}
  command: sh -c "exit 42"
  ports: ["80"]
  options: --restart always
`);
  expect(main.exitCode).toBe(1);
  const [, afterSeconds] =
    errorOf(main.output).match(/^app exited with code 42 after ([\d.]+) s and keeps being restarted/) ??
    expect.fail(main.output);
  expect(Number(afterSeconds)).toBeLessThan(20);
});

test("a service that dies after it was ready fails the step at once, by its name, because another waits for it", async () => {
  const main = await job.start(`
db:
  image: ${images.busybox}
  command: sh -c "httpd -p 80; while test ! -e /tmp/end; do sleep 0.1; done; echo 'PANIC at the disk'; exit 3"
  ports: ["80"]
  after-ready: ["(sleep 2; touch /tmp/end) >/dev/null 2>&1 &"]
api:
  image: ${images.busybox}
  command: sleep 600
  depends-on: [db]
  wait: { tcp: 8080 }
`);
  expect(main.exitCode).toBe(1);
  expect(errorOf(main.output)).toMatch(
    /^db exited with code 3 after it was ready, while api, which depends on it, was not ready yet: PANIC at the disk/,
  );
  expect(main.elapsedMs).toBeLessThan(60_000);
});

test("a process that runs out of memory is told, although its service lives on", async () => {
  const main = await job.start(`
app:
  image: ${images.busybox}
  command: sh -c "tail /dev/zero; exec sleep 600"
  ports: ["80"]
  timeout: 4s
  options: --memory 16m --memory-swap 16m
`);
  expect(main.exitCode).toBe(1);
  expect(main.output).toContain("app: one of its processes ran out of memory and was killed");
  expect(errorOf(main.output)).toMatch(
    /^app was not ready within 4 s, and one of its processes ran out of memory: /,
  );
});
