import { expect, inject, test } from "vitest";
import { bareNodeKib, watchPeak } from "../../step/peak-memory.ts";
import { runStage } from "../../step/run-step.ts";

const { dockerHost, images } = inject("bed");
const ALLOWED_KIB = 45 * 1024;
/** The short one is in test/integration/logs.test.ts. */
const BYTES = 1_000_000_000;

test("a gigabyte of logs in one service: the tail is right, in bounded memory and time", {
  timeout: 300_000,
}, async () => {
  const script = `yes "$(head -c 200 /dev/zero | tr "\\0" x)" | head -c ${BYTES}; echo; echo the end; sleep 1; touch /ready; sleep 600`;
  const services = `
noisy:
  image: ${images.busybox}
  command: ${JSON.stringify(["sh", "-c", script])}
  options: --health-cmd "test -e /ready" --health-interval 1s
`;
  const environment = { DOCKER_HOST: dockerHost };
  const main = await runStage("main", { inputs: { services, timeout: "240s" }, environment });
  expect(main.output).not.toMatch(/^::error[ :]/m);
  let watch: ReturnType<typeof watchPeak> | undefined;
  const post = await runStage("post", {
    inputs: { "job-status": "failure" },
    state: main.state,
    environment,
    onStart: ({ pid }) => {
      watch = watchPeak(pid);
    },
  });
  const aboveKib = (watch?.stop() ?? 0) - bareNodeKib();
  console.log(
    `bytes of log tried: ${BYTES}, peak of post: bare Node + ${Math.round(aboveKib / 1024)} MB, ${Math.round(post.elapsedMs)} ms`,
  );
  expect(post.output.includes("\n  | the end\n")).toBe(true);
  expect(aboveKib).toBeLessThan(ALLOWED_KIB);
  expect(post.elapsedMs).toBeLessThan(15_000);
});
