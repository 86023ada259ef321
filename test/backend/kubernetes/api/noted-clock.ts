import { FakeClock } from "../../../fakes/fake-clock.ts";

/** A fake clock that notes how long each sleep was to be. */
export class NotedClock extends FakeClock {
  readonly pausesMs: number[] = [];

  override sleep(ms: number, signal?: AbortSignal): Promise<void> {
    this.pausesMs.push(ms);
    return super.sleep(ms, signal);
  }

  /** Goes on by itself whenever somebody sleeps, until the work is over: for work on real connections. */
  async during<Result>(work: Promise<Result>): Promise<Result> {
    let isOver = false;
    const end = () => {
      isOver = true;
    };
    work.then(end, end);
    while (!isOver) {
      await new Promise((resolve) => setImmediate(resolve));
      if (this.sleeperCount > 0) await this.advance(1);
    }
    return work;
  }
}
