import { expect, test } from "vitest";
import { aPullingJob } from "./a-pulling-job.ts";
import { busy, HEAD_AND_GET, LIMITED } from "./registry-refusals.ts";
import { byFile } from "./step-logins.ts";

const { start } = aPullingJob();

test("a registry that has had enough for an hour is not asked again, and the remedy is named", async () => {
  const { exitCode, output } = await start(byFile, { faultOf: busy });
  expect(exitCode).toBe(1);
  expect(output).toMatch(/gave up after 1 try, because the registry asks to wait 3600 s/);
  expect(output).toContain("Log in with `credentials` or in an earlier step of the job");
});

test("a registry that is unavailable for a moment costs a pause", async () => {
  const { exitCode, output } = await start(byFile, {
    faultOf: (path, nth) =>
      path.endsWith("/manifests/1") && nth <= HEAD_AND_GET ? { kind: "status", status: 503 } : undefined,
  });
  expect(exitCode, output).toBe(0);
  expect(output).toMatch(/IMAGE: .*503 Service Unavailable.*; trying again in \d\.\d s/);
  expect(output).toMatch(/IMAGE: pulled \d\.\d MB/);
});

test("a layer whose connection is cut in its middle arrives in the end", async () => {
  const { exitCode, output, requests } = await start(byFile, {
    faultOf: (path, nth) =>
      path.includes("/blobs/") && nth === 1 ? { kind: "cut", afterBytes: 1 << 20 } : undefined,
  });
  expect(exitCode, output).toBe(0);
  expect(output).toMatch(/IMAGE: pulled \d\.\d MB/);
  const blobs = requests.filter((name) => name.startsWith("GET") && name.includes("/blobs/"));
  expect(blobs.length).toBe(new Set(blobs).size + 1);
});

test("a registry that has had enough for two seconds is asked again after them", async () => {
  const { exitCode, output } = await start(byFile, {
    faultOf: (path, nth) =>
      path.endsWith("/manifests/1") && nth <= HEAD_AND_GET
        ? { ...LIMITED, body: LIMITED.body.replace("3600s", "2s") }
        : undefined,
  });
  expect(exitCode, output).toBe(0);
  expect(output).toMatch(/IMAGE: toomanyrequests.*; trying again in [23]\.\d s/);
});
