import { expect, test } from "vitest";
import { timedLog } from "../../src/report/timed-log.ts";
import { FakeClock } from "../fakes/fake-clock.ts";
import { recordingLog } from "../fakes/recording-log.ts";

test("each line begins with the time since the start, annotations do not", async () => {
  const log = recordingLog();
  const clock = new FakeClock();
  await clock.advance(5_000);
  const timed = timedLog(log, clock);
  timed.info("started");
  await clock.advance(12_340);
  timed.info("ready");
  timed.warning("slow");
  expect(log.lines).toEqual(["info:    0.0 s  started", "info:   12.3 s  ready", "warning: slow"]);
});
