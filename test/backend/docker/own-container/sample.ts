import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { ContainerTraces } from "../../../../src/ports/container-traces.ts";
import { noTraces } from "../../../fakes/no-traces.ts";

/** Ids of the containers in which the samples were read. */
export const SAMPLE = {
  "user-network": {
    id: "ee351ea5c16f2f681ee7d2a10fbb14daca79947d9f08ef34421545ad0247e52a",
    layer: "e52205a20f68bab9994a5b0ba2f3f6eeedce1ec343b08f04eb04cc80a8d9a0c7",
  },
  "container-mode": {
    id: "d9b23d4741131200652ab7420700d84b8a56f5d25f84c89b7fa58f05b43ce208",
    layer: "8ea1503272b4329a568d8e706d9db74e04867012913a61e276b86201eb8726fd",
  },
  "container-mode-private": {
    id: "3d14a42289076e18e27beec33ed7e8098ebc9c514d050c8f6deff2ba9112d89f",
    layer: "f4728d66189b0787914191fe4228b1505e7c83a5bb9d4af7ba57e9cea44890db",
  },
  host: {
    id: "3943cbc2a5a214a3f43a90c1e55a22448ad8d1d361fa6d892d31dcc14f1f7741",
    layer: "abb059ab1640a30a959d86bb70b6e127c38d83b9fcc9b7e1025bcea78c065679",
  },
  "uts-host": {
    id: "e0989ec31737bfc7bb0d320dd79c45f8006d2b56467e6e3c61879b9131c85509",
    layer: "37086270f306342c26bac035388fd755d06dcc4032ba6f621d0ca7d964fe8c96",
  },
  hostname: {
    id: "58bcbeaa97900b80eff5b1e10e50e69dd53eb46e829ea6ef4365f1d1ae7a9356",
    layer: "c37d299dce5bd32a60adebf909f1b7d117adbb6dcb810cb9a0e0eb5a6470e05b",
  },
  "cgroupns-private": {
    id: "f079c9e362850706f6b62919e31ddfb7a87c819844447daafe32c5430390b990",
    layer: "7dca4a09a4b6483d3c4e518ebedf4fe40172142f4e4313491791db7ec11e747f",
  },
  act: {
    id: "6c5d4ec97680f4cef2305f7b5dc5390559183e1ace1fe22745dc9cd7fb41ba28",
    layer: "ffcfc2a7d275a548d9fbd4dceb56fc4c6ddfdeaa6fcddd977c7615662156a92f",
  },
} as const;

export type SampleName = keyof typeof SAMPLE;

/** The traces that a process in the sample's container finds. */
export function sampleTraces(name: SampleName): ContainerTraces {
  const read = (file: string) =>
    readFileSync(join(import.meta.dirname, "samples", `docker-20.10-${name}`, file), "utf8");
  return { ...noTraces, cgroup: read("cgroup"), mountinfo: read("mountinfo") };
}
