import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { type ClusterTrial, hasEnded, isUp } from "./cluster-trial.ts";

const { signal } = new AbortController();

async function textOf(output: AsyncIterable<Uint8Array>): Promise<string> {
  let text = "";
  for await (const piece of output) text += Buffer.from(piece).toString();
  return text;
}

/** What a cluster promises of the program in a pod: its end, its output, and commands beside it. */
export function describePrograms(trial: ClusterTrial): void {
  test("a program's end is told with its exit code, and its log stays", async () => {
    const pod = await trial.start(["sh", "-c", "echo hello; exit 3"]);
    const { status } = await trial.told(hasEnded);
    expect(status?.containerStatuses?.[0]?.state?.terminated).toMatchObject({
      exitCode: 3,
      reason: "Error",
    });
    const { log } = trial.namespace.pods;
    expect(await textOf(log(pod, { kind: "whole" }))).toBe("hello\n");
    expect(await textOf(log(pod, { kind: "last-lines", lines: 5 }))).toBe("hello\n");
    expect(await textOf(log(pod, { kind: "follow", silenceMs: 5_000, signal }))).toBe("hello\n");
    expect(await trial.namespace.pods.exec(pod, ["true"], signal)).toMatchObject({ kind: "not-running" });
  });

  test("a program that is not there has failed to start", async () => {
    await trial.start(["/no-such-program"]);
    const { status } = await trial.told(hasEnded);
    expect(status?.containerStatuses?.[0]?.state?.terminated).toMatchObject({
      reason: "StartError",
      message: expect.stringContaining("/no-such-program"),
    });
  });

  test("an image that is not there is named by the reason", async () => {
    const pod = trial.podOf(trial.podName, ["true"]);
    await trial.watch();
    await trial.namespace.pods.create({
      ...pod,
      spec: { ...pod.spec, containers: [{ name: "service", image: "acme/none:1" }] },
    });
    const { status } = await trial.told(
      (one) => one.status?.containerStatuses?.[0]?.state?.waiting?.reason === "ErrImagePull",
    );
    expect(status?.containerStatuses?.[0]?.state?.waiting?.message).toContain("acme/none:1");
  });

  test("a command gives its exit code and output, and one that is not there says so", async () => {
    const pod = await trial.start(["sleep", "60"]);
    await trial.told(isUp);
    const exec = (...argv: string[]) => trial.namespace.pods.exec(pod, argv, signal);
    expect(await exec("sh", "-c", "echo out; exit 7")).toEqual({
      kind: "exited",
      exitCode: 7,
      output: "out",
    });
    expect(await exec("true")).toEqual({ kind: "exited", exitCode: 0, output: "" });
    expect(await exec("no-such-program")).toMatchObject({ kind: "cannot-run" });
  });

  test("a log that is followed is let go when told, and there is none of a pod that is gone", async () => {
    const pod = await trial.start(["sleep", "60"]);
    await trial.told(isUp);
    const stop = new AbortController();
    const reading = textOf(
      trial.namespace.pods.log(pod, { kind: "follow", silenceMs: 60_000, signal: stop.signal }),
    );
    const isOver = Promise.allSettled([reading]).then(() => "over");
    expect(await Promise.race([isOver, pause(50, "under way")])).toBe("under way");
    stop.abort();
    expect(await isOver).toBe("over");
    expect(await textOf(trial.namespace.pods.log("no-such-pod", { kind: "whole" }))).toBe("");
  });
}
