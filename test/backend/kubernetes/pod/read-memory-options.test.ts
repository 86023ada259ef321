import { expect, test } from "vitest";
import { readMemoryOptions } from "../../../../src/backend/kubernetes/pod/read-memory-options.ts";

test.each<[string, number | undefined, string[]]>([
  ["", undefined, []],
  ["size=5", 5, []],
  ["size=2k", 2_048, []],
  ["size=64m", 67_108_864, []],
  ["SIZE=1G", 1_073_741_824, []],
  // No limit, as with Docker.
  ["size=0", undefined, []],
  ["rw,noexec,nosuid,nodev,mode=1777", undefined, []],
  ["mode=0777", undefined, []],
  ["size=1k,size=2k", 2_048, []],
  ["ro", undefined, ["ro"]],
  ["mode=0700", undefined, ["mode=0700"]],
  ["uid=5,size=1k,gid=6", 1_024, ["uid=5", "gid=6"]],
  ["size=5%", undefined, ["size=5%"]],
  ["size=5t", undefined, ["size=5t"]],
])("%s sets the size %s, and no memory volume has %j", (options, sizeBytes, unknown) =>
  expect(readMemoryOptions(options)).toEqual({ sizeBytes, unknown }),
);
