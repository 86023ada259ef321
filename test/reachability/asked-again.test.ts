import { expect, test } from "vitest";
import { byHost, looksAt, pause, postgres, published, signal, withoutRealTime } from "./looks-scene.ts";

withoutRealTime();
const [better, worse] = ["10.0.0.1", "10.0.0.2"];

test("a route that was ready is asked again by the next look", async () => {
  const { probe, asked } = byHost({ [better]: [0, "ready"] });
  const looks = looksAt([published(better)]);
  for (let count = 0; count < 3; count += 1) await looks.look(postgres, probe, signal);
  expect(asked).toHaveLength(3);
});

test("a service that is late is asked again at its own pace", async () => {
  const { probe, asked } = byHost({ [worse]: [1, "refused"] });
  const looks = looksAt([published(better), published(worse)]);
  for (let at = 0; at < 5; at += 1) await looks.look(postgres, probe, signal);
  expect(asked.filter((ip) => ip === better)).toHaveLength(1);
  expect(asked.filter((ip) => ip === worse)).toHaveLength(5);
});

test("a dead one is asked ever less often", async () => {
  const { probe, asked } = byHost({ [better]: [0, "not-ready"] });
  const looks = looksAt([published(better)]);
  const untilMs = performance.now() + 400;
  while (performance.now() < untilMs) {
    await looks.look(postgres, probe, signal);
    await pause(2);
  }
  expect(asked.length).toBeLessThanOrEqual(4);
});
