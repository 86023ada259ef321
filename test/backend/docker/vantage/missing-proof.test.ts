import { expect, test } from "vitest";
import { type GivenAnswer, missingProof } from "../../../../src/backend/docker/vantage/missing-proof.ts";
import type { Vantage } from "../../../../src/backend/docker/vantage/vantage.ts";
import type { MissingProof } from "../../../../src/ports/routes-to-service.ts";

const jobContainer: Vantage = { kind: "job-container", because: "" };
const daemonHost: Vantage = { kind: "daemon-host", bridge: "certain", because: "" };
const byName: Vantage = { kind: "daemon-host", bridge: "by-name", because: "" };
const guessed: Vantage = {
  kind: "published-only",
  hosts: [],
  hostIp: "",
  daemonHost: "guessed",
  because: "",
  remedy: "",
};
const named: Vantage = { ...guessed, kind: "published-only", daemonHost: "named" };
const none = { kind: "none" } as const;
const listens = { kind: "listens" } as const;
const sight = (unseen: "counts" | "assumed") => ({ kind: "sight", unseen }) as const;
type Words = readonly ("accepted" | "demanded")[];

test.each<[string, Vantage, GivenAnswer["route"]["kind"], Words, MissingProof]>([
  ["an alias on a network with the job", jobContainer, "alias", ["accepted"], none],
  ["an address on a network with the job", jobContainer, "container-ip", ["accepted"], none],
  ["a published port here that spoke", daemonHost, "published", ["demanded"], none],
  ["a published port here that only accepted", daemonHost, "published", ["accepted"], listens],
  ["an address on the services' own bridge", daemonHost, "container-ip", ["accepted"], none],
  ["an address on a bridge of the same name", byName, "container-ip", [], sight("assumed")],
  ["a published port beside a bridge of the same name", byName, "published", [], sight("assumed")],
  ["a port drawn by lot on a guessed host", guessed, "published", [], sight("counts")],
  ["a port drawn by lot that only accepted", guessed, "published", ["accepted"], sight("counts")],
  ["a port of the user's on a guessed host", guessed, "published", ["demanded"], sight("assumed")],
  ["a port of the user's on the daemon's own host", named, "published", ["demanded"], sight("counts")],
])("%s", (_, vantage, kind, words, expected) => {
  const given = {
    route: { kind },
    isOnlyAccepted: words.includes("accepted"),
    isDemanded: words.includes("demanded"),
  };
  expect(missingProof(vantage, given)).toEqual(expected);
});
