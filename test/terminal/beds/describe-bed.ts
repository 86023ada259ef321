import { describe, expect, inject, test } from "vitest";
import { connectDaemon } from "../../bed/daemon.ts";
import { expectNothingLeft } from "../../bed/expect-nothing-left.ts";
import { type Checkout, checkOut } from "./checkout.ts";

/** A job that a CI system runs. */
export interface CiJob extends AsyncDisposable {
  log(): string;
  saw(text: string): Promise<void>;
  /** The exit code of the job's script; anything else after a cancel. */
  readonly ended: Promise<number>;
}

/** How a system cancels a job, and what that does to the services. */
export interface Cancel<Job extends CiJob> {
  readonly title: string;
  cancel(job: Job): Promise<unknown>;
  /** Whether the program hears of it and removes the services itself, or the next job has to. */
  readonly removedBy: "the program" | "the next job" | "whichever has the time";
}

export interface CiBed<Job extends CiJob> {
  start(checkout: Checkout): Promise<Job>;
  /** The host at which the services are. */
  readonly host: { readonly postgres: RegExp; readonly redis: RegExp };
  readonly cancels: readonly Cancel<Job>[];
}

/** In a container, services are at their names, or at their own addresses if names were slow: nothing is published. */
export const AT_THEIR_OWN_PORTS = {
  postgres: /^Postgres at (?:postgres|\d[\d.]+):5432:/m,
  redis: /^Redis at (?:redis|\d[\d.]+):6379:/m,
};
/** On the machine, at a free port. */
export const ON_LOOPBACK = {
  postgres: /^Postgres at 127\.0\.0\.1:\d+:/m,
  redis: /^Redis at 127\.0\.0\.1:\d+:/m,
};

/** What must hold in every system. */
export function describeBed<Job extends CiJob>(title: string, bed: CiBed<Job>): void {
  const { dockerHost, images } = inject("bed");
  describe(title, () => {
    expectNothingLeft(dockerHost);

    test("real clients reach the services by the environment alone, and nothing is left", async () => {
      using checkout = await checkOut(images);
      await using job = await bed.start(checkout);
      const exitCode = await job.ended;
      const log = job.log().replaceAll("\r", "");
      expect(exitCode, log).toBe(0);
      expect(log).toMatch(bed.host.postgres);
      expect(log).toMatch(bed.host.redis);
      expect(await servicesLeft(dockerHost), log).toEqual([]);
    });

    test.each(bed.cancels)("$title: the services are removed by $removedBy", async (way) => {
      using checkout = await checkOut(images);
      checkout.hold();
      await cancelOne(bed, way, checkout);
      const left = await servicesLeft(dockerHost);
      if (way.removedBy === "the program") expect(left).toEqual([]);
      if (way.removedBy === "the next job") expect(left).toEqual(["postgres", "redis"]);
      checkout.release();
      await using next = await bed.start(checkout);
      expect(await next.ended, next.log()).toBe(0);
    });
  });
}

/** Cancels a job whose tests are at work, and waits until the system has let go of it. */
async function cancelOne<Job extends CiJob>(
  bed: CiBed<Job>,
  way: Cancel<Job>,
  checkout: Checkout,
): Promise<void> {
  await using job = await bed.start(checkout);
  await job.saw("holding");
  await way.cancel(job);
  await job.ended;
}

async function servicesLeft(dockerHost: string): Promise<string[]> {
  const label = "sibling-services.service";
  const found = await connectDaemon(dockerHost).listContainers({
    all: true,
    filters: JSON.stringify({ label: [label] }),
  });
  return found.map(({ Labels }) => Labels[label] ?? "").sort();
}
