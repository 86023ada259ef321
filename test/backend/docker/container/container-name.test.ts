import { expect, test } from "vitest";
import { giveWay } from "../../../../src/backend/docker/container/container-name.ts";
import type { ContainerPlan } from "../../../../src/backend/docker/container/plan-container.ts";
import type { ListedContainer } from "../../../../src/backend/docker/engine/containers.ts";
import { LABEL } from "../../../../src/backend/docker/labels.ts";

const plan = {
  name: "chosen",
  body: { Labels: { [LABEL.jobSession]: "0123456789ab" } },
} as unknown as ContainerPlan;
const container = (id: string, service: string, step: string) =>
  ({ id, labels: { [LABEL.service]: service, [LABEL.step]: step } }) as unknown as ListedContainer;
const own = container("own", "db", "this-step");

test.each<[string, readonly ListedContainer[], string | undefined]>([
  ["no other service of the job", [own], undefined],
  ["others of other names", [container("a", "cache", "first"), own], undefined],
  ["another of its name", [container("a", "cache", "first"), container("b", "DB", "second"), own], "second"],
  ["several of its name", [own, container("b", "db", "second"), container("c", "db", "third")], "second"],
])("a container of a chosen name beside %s", async (_, ofJob, step) => {
  const removed: string[] = [];
  const containers = {
    list: async () => [...ofJob],
    remove: async (id: string) => void removed.push(id),
  };
  const result = await giveWay("db", { id: "own", plan }, containers).catch((error: Error) => error.message);
  expect(removed).toEqual(step === undefined ? [] : ["own"]);
  if (step === undefined) expect(result).toBeUndefined();
  else expect(result).toContain(`the step ${step}`);
});
