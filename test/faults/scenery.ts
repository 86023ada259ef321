import { afterAll, beforeAll, expect, inject } from "vitest";
import { connectDaemon } from "../bed/daemon.ts";
import { differences, type Inventory, takeInventory } from "../bed/inventory.ts";

/** An image that only this daemon has, under a name for which the registry is asked: it makes main call for a pull. */
const PULLED_IMAGE = "localhost:1/sibling-services-faults";

/** Services that make main and post use every kind of call. */
export function scenery(): { readonly dockerHost: string; readonly services: string } {
  const { dockerHost, images } = inject("bed");
  const docker = connectDaemon(dockerHost);
  let before: Inventory;
  beforeAll(async () => {
    await docker.getImage(images.busybox).tag({ repo: PULLED_IMAGE, tag: "latest" });
    before = await takeInventory(dockerHost);
  });
  afterAll(async () => {
    await docker.getImage(`${PULLED_IMAGE}:latest`).remove();
    expect(differences(before, await takeInventory(dockerHost))).toEqual([]);
  });
  const services = `
redis: { image: "${images.redis}", ports: [6379], options: --health-cmd healthy }
box:
  image: "${PULLED_IMAGE}"
  command: [sh, -c, "echo up; sleep 600"]
  options: --health-cmd true
  copy: ./hello.txt:/tmp/hello.txt
  wait: [healthy, { log: up }]
  after-ready: grep hello /tmp/hello.txt
`;
  return { dockerHost, services: services.replace("healthy", '"redis-cli ping"') };
}
