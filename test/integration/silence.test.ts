import { expect, inject, test } from "vitest";
import { aJob } from "./job.ts";

const { images } = inject("bed");
const job = aJob();

test("after ten seconds without an answer, the log says what each service listens on", async () => {
  const common = `image: "${images.busybox}", if-not-ready: warn, timeout: 15s`;
  const main = await job.start(`
elsewhere: { ${common}, command: httpd -f -p 7001, ports: ["7000"] }
itself: { ${common}, command: httpd -f -p 127.0.0.1:1883, ports: ["1883"] }
nowhere: { ${common}, command: sleep 600, ports: ["80"] }
wordless: { ${common}, command: httpd -f -p 80, ports: ["80"], wait: {http: /} }
sick: { ${common}, command: httpd -f -p 80, ports: ["80"], options: --health-cmd "exit 7" }
`);
  expect(main.exitCode, main.output).toBe(0);
  for (const [service, answer, reason, cause = reason] of [
    ["elsewhere", "waiting: ", "it listens on 7001, not on 7000"],
    ["itself", "waiting: ", "it listens on 127.0.0.1:1883 only"],
    ["nowhere", "still starting: ", "nothing listens on its port 80 yet"],
    [
      "wordless",
      "waiting: port 80: .*; ",
      "it does listen on 80",
      "port 80: GET / returns 404, not 2xx or 3xx",
    ],
    ["sick", "waiting: ", "its healthcheck exits with 7, although port 80: accepts connections"],
  ]) {
    expect(main.output).toMatch(new RegExp(`${service}: +${answer}${reason} \\(10 s of 15 s\\)\n`));
    expect(main.output).toMatch(
      new RegExp(`::warning::${service} was not ready within 15 s: .*${cause}; continuing`),
    );
  }
});
