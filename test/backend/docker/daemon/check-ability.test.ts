import { describe, expect, test } from "vitest";
import { refuseTooOldDaemon } from "../../../../src/backend/docker/daemon/check-ability.ts";
import { serviceOf } from "../../../request/reading.ts";

const docker = {
  version: "20.10.24",
  apiVersion: "1.41",
  operatingSystem: "",
  architecture: "amd64",
  isRootless: false,
  isPodman: false,
};

describe("what cannot be done is reported before anything is created", () => {
  test.each([
    ["--annotation a=b", "db: --annotation needs API 1.43, but Docker 20.10.24"],
    ["--health-start-interval 1s", "db: --health-start-interval needs API 1.44, but Docker 20.10.24"],
  ])("settings that this daemon is too old for: %s", (options, message) => {
    const service = serviceOf(`db: {image: x, options: ${options}}`);
    expect(() => refuseTooOldDaemon([service], docker)).toThrow(message);
    expect(() => refuseTooOldDaemon([service], { ...docker, apiVersion: "1.44" })).not.toThrow();
  });
});
