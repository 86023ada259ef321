import { expect, test } from "vitest";
import { giveWay, notCreated } from "../../../../src/backend/docker/container/container-name.ts";
import type { ContainerPlan } from "../../../../src/backend/docker/container/plan-container.ts";
import type { ListedContainer } from "../../../../src/backend/docker/engine/containers.ts";
import { EngineRefusal } from "../../../../src/backend/docker/engine/engine-refusal.ts";
import type { Labels } from "../../../../src/backend/docker/engine/labels.ts";
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
    list: async (labels: Labels) => (labels[LABEL.jobSession] === "0123456789ab" ? [...ofJob] : []),
    remove: async (id: string) => void removed.push(id),
  };
  const result = await giveWay("db", { id: "own", plan }, containers).catch((error: Error) => error.message);
  expect(removed).toEqual(step === undefined ? [] : ["own"]);
  if (step === undefined) expect(result).toBeUndefined();
  else expect(result).toContain(`the step \`${step}\``);
});

test.each([
  [
    409,
    'The container name "/chosen" is already in use',
    "db cannot use the container name chosen: it is taken",
  ],
  [409, "conflict with another option", "db was refused by the daemon: conflict with another option"],
  [400, "the volume is already in use", "db was refused by the daemon: the volume is already in use"],
])("a refusal by %i, %j, is said so", async (statusCode, reason, sentence) => {
  const cause = new EngineRefusal("POST /containers/create", reason, statusCode);
  const failure = await notCreated("db", plan, cause, { inspect: async () => undefined });
  expect(failure.message).toBe(sentence);
});
