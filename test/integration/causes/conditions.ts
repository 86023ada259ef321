import type { Cause } from "./cause.ts";
import { type Scene, SOON } from "./scene.ts";

/** Conditions that never hold: health commands, `wait`, `after-ready`. */
export function conditionsIn({ redis, box }: Scene): Cause[] {
  return [
    {
      topic: "Health command fails",
      services: `redis: { image: "${redis}", ports: [6379], options: --health-cmd "redis-cli -p 6380 info" }`,
      inputs: SOON,
      sentence:
        "redis was not ready within <time>: its healthcheck exits with 1: Could not connect to Redis at 127.0.0.1:6380: Connection refused, although port 6379: Redis answers PING",
      hint: "Correct its health command (`--health-cmd` in `options`), or leave it out: this image is known, and is asked in its own protocol anyway. If it only starts slowly, set a longer `timeout`.",
    },
    {
      topic: "Health command fails",
      services: box("httpd -f -p 80", ', ports: [80], options: --health-cmd "echo not me; false"'),
      inputs: SOON,
      sentence:
        "box was not ready within <time>: its healthcheck exits with 1: not me, although port 80: accepts connections",
      hint: "Correct its health command (`--health-cmd` in `options`), or leave it out: a connection to its port then decides. If it only starts slowly, set a longer `timeout`.",
    },
    {
      topic: "Health command cannot run",
      services: `redis: { image: "${redis}", ports: [6379], options: --health-cmd "redis-cl ping" }`,
      sentence:
        "redis cannot become ready: its healthcheck cannot be run: redis-cl is not in the image (/bin/sh: 1: redis-cl: not found)",
      hint: "Did you mean redis-cli? Use a program that the image has. With `--no-healthcheck` in `options` and the service's `ports`, a connection decides instead of a command.",
    },
    {
      topic: "Condition not met",
      services: box("echo hello; sleep 600", ', wait: { log: "^ready" }'),
      inputs: SOON,
      sentence: "box was not ready within <time>: 0 of 1 matching lines in its log",
      hint: "Compare what did not pass with the service's last lines; if it starts slowly, set a longer `timeout`.",
    },
    {
      topic: "Condition not met",
      services: box("sleep 600", ", wait: { exec: 'echo not yet; false' }"),
      inputs: SOON,
      sentence: "box was not ready within <time>: the command of its `wait` exits with 1: not yet",
      hint: "Compare what did not pass with the service's last lines; if it starts slowly, set a longer `timeout`.",
    },
    {
      topic: "Condition not met",
      services: box("sleep 600", ", wait: healthy"),
      sentence: "box cannot become ready: neither its options nor its image define a healthcheck",
      hint: "Give it a --health-cmd in `options`, or `wait` for something else: tcp, http, log, exec.",
    },
    {
      topic: "Work not finished",
      services: box("sleep 600", ", wait: { exit: 0 }"),
      inputs: SOON,
      sentence: "box was not ready within <time>: it is still running",
      hint: "Compare what did not pass with the service's last lines; if it starts slowly, set a longer `timeout`.",
    },
    {
      topic: "Wrong HTTP answer",
      services: box("httpd -f -p 8080", ", ports: [8080], wait: { http: /health, port: 8080 }"),
      inputs: SOON,
      sentence: "box was not ready within <time>: port 8080: GET /health returns 404, not 2xx or 3xx",
      hint: "Correct the path or the `status` in its `wait`; if it only starts slowly, set a longer `timeout`.",
    },
    {
      topic: "after-ready failed",
      services: box("httpd -f -p 80", ", ports: [80], after-ready: ['echo no such queue; exit 3']"),
      sentence: "box is ready, but after-ready[0] ended with exit code 3: no such queue",
      hint: "Correct the command; the report has its whole output and the service's last lines.",
    },
  ];
}
