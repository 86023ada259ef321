import type { Bed } from "../test/bed/bed.ts";
import { bareNodeKib, watchPeak } from "../test/step/peak-memory.ts";
import { runStage, type StageOptions, type StageRun } from "../test/step/run-step.ts";

/** The highest memory of one stage, above that of a Node that does nothing. */
export interface Peak {
  readonly name: string;
  readonly aboveBareMegabytes: number;
}

/** What a stage may need above a bare Node. */
export const MOST_MEGABYTES = 45;
const LOG_BYTES = 1_000_000_000;

/** Main and post of ten services, and post of one that has printed a gigabyte, which is to be printed. */
export async function measureMemory({ dockerHost, images }: Bed): Promise<Peak[]> {
  const boxes = Array.from(
    { length: 10 },
    (_, at) => `box${at}: { image: "${images.busybox}", command: sleep 600 }`,
  );
  const script = `yes "$(head -c 200 /dev/zero | tr "\\0" x)" | head -c ${LOG_BYTES}; touch /ready; sleep 600`;
  const noisy = `
noisy:
  image: ${images.busybox}
  command: ${JSON.stringify(["sh", "-c", script])}
  options: --health-cmd "test -e /ready"
  timeout: 240s`;
  const [main, post] = await peaksOf(boxes.join("\n"), "success", dockerHost);
  const [, postOfNoisy] = await peaksOf(noisy, "failure", dockerHost);
  return [
    { name: "main of ten services", aboveBareMegabytes: main },
    { name: "post of ten services", aboveBareMegabytes: post },
    { name: "post with a gigabyte of logs", aboveBareMegabytes: postOfNoisy },
  ];
}

export function describePeak({ name, aboveBareMegabytes }: Peak): string {
  return `| ${name} | + ${aboveBareMegabytes.toFixed(0)} MB | ≤ + ${MOST_MEGABYTES} MB |`;
}

async function peaksOf(services: string, jobStatus: string, dockerHost: string): Promise<[number, number]> {
  const environment = { DOCKER_HOST: dockerHost };
  const main = await withPeak((onStart) => runStage("main", { inputs: { services }, environment, onStart }));
  if (main.run.exitCode !== 0) throw new Error(main.run.output);
  const { state } = main.run;
  const inputs = { "job-status": jobStatus };
  const post = await withPeak((onStart) => runStage("post", { inputs, state, environment, onStart }));
  return [main.aboveBareMegabytes, post.aboveBareMegabytes];
}

/** The peak of main alone, in MB above a bare Node; its services are removed. */
export async function peakOfMain(services: string, environment: Record<string, string>): Promise<number> {
  const main = await withPeak((onStart) => runStage("main", { inputs: { services }, environment, onStart }));
  await runStage("post", { inputs: { "job-status": "success" }, state: main.run.state, environment });
  if (main.run.exitCode !== 0) throw new Error(main.run.output);
  return main.aboveBareMegabytes;
}

async function withPeak(run: (onStart: NonNullable<StageOptions["onStart"]>) => Promise<StageRun>) {
  let watch: ReturnType<typeof watchPeak> | undefined;
  const result = await run(({ pid }) => {
    watch = watchPeak(pid);
  });
  return { run: result, aboveBareMegabytes: ((watch?.stop() ?? 0) - bareNodeKib()) / 1024 };
}
