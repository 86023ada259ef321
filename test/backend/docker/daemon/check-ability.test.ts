import { describe, expect, test } from "vitest";
import { refuseTooOldDaemon } from "../../../../src/backend/docker/daemon/check-ability.ts";
import { aService } from "../../../stories/a-start.ts";

const docker = {
  version: "20.10.24",
  apiVersion: "1.41",
  operatingSystem: "",
  isRootless: false,
  isPodman: false,
};

describe("what cannot be done is said before anything is created", () => {
  test("settings that this daemon is too old for", () => {
    const service = { ...aService("db"), apiNeeds: [{ what: "--annotation", apiVersion: "1.43" }] };
    expect(() => refuseTooOldDaemon([service], docker)).toThrow(
      "db: --annotation needs API 1.43, but Docker 20.10.24",
    );
    expect(() => refuseTooOldDaemon([service], { ...docker, apiVersion: "1.43" })).not.toThrow();
  });
});
