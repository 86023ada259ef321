import { expect, inject, test } from "vitest";
import { aJob } from "./job.ts";

const { images } = inject("bed");
const job = aJob();

test("docker-proxy's accept is no proof if no connection arrives in the container", async () => {
  // The proxy accepts at once, and holds the connection until its own attempt fails after seconds.
  const main = await job.start(`
web:
  image: "${images.busybox}"
  options: --cap-add NET_ADMIN
  entrypoint: sh
  command: -c "ifconfig eth0 down || exit 9; httpd -f -p 80"
  ports: ["80"]
  timeout: 10s
`);
  expect(main.exitCode, main.output).toBe(1);
  expect(main.output).not.toContain("ready after");
  expect(main.output).toMatch(
    /::error.*::web (was not ready within|listens on port 80, but this job has no)/,
  );
});
