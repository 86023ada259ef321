import { type FoundAct, findAct } from "./act/find-act.ts";
import { findRunningDaemon } from "./daemon.ts";
import { findEnginePrograms } from "./engine/engine-programs.ts";
import { type BedImages, provideImages } from "./images/provide-images.ts";
import { type Say, step } from "./step.ts";
import { hireWarden, type Warden } from "./warden/hire-warden.ts";

/** What the end-to-end tests run on: a container engine with images, and act as the runner. */
export interface Bed extends AsyncDisposable {
  /** e.g. unix:///tmp/sibling-services-bed-x/docker.sock */
  readonly dockerHost: string;
  readonly act: FoundAct;
  /** Image names by purpose. */
  readonly images: BedImages;
  /** True where the bed started the engine itself; it is then stopped, and its data deleted, at dispose. */
  readonly ownEngine: boolean;
}

/**
 * Brings up what is missing on this machine and nothing else: an engine that runs is used, programs and
 * images that are there are used. Everything is gone again after dispose, or soon after this process has
 * ended in any other way; only downloads stay, in the cache. One bed at a time uses an engine.
 */
export async function bringUpBed(say: Say): Promise<Bed> {
  const running = await findRunningDaemon();
  const warden = await hireWarden(`sibling-services-bed ${running ?? "own engine"}`, say);
  try {
    const actPath = findAct(say);
    // Its failure is reported when it is awaited below, also when the engine fails first.
    actPath.catch(() => undefined);
    const dockerHost = running ?? (await startEngine(warden, say));
    const removeAtEnd = (image: string) => {
      // An engine of our own takes its images with it.
      if (running !== undefined) {
        warden.removeImageAtEnd(running, image);
      }
    };
    const [act, images] = await Promise.all([actPath, provideImages({ dockerHost, removeAtEnd, say })]);
    return {
      dockerHost,
      act,
      images,
      ownEngine: running === undefined,
      [Symbol.asyncDispose]: () => step(say, "clean up the test bed", () => warden.dismiss()),
    };
  } catch (error) {
    await warden.dismiss();
    throw error;
  }
}

async function startEngine(warden: Warden, say: Say): Promise<string> {
  const programs = await findEnginePrograms(say);
  return step(say, "start dockerd", () => warden.startEngine(programs));
}
