import type { Engine } from "../backend/docker/engine/engine.ts";
import type { Labels } from "../backend/docker/engine/labels.ts";
import { ourContainers } from "../backend/docker/ours/find-ours.ts";
import { LABEL } from "../job/session.ts";
import type { Log } from "../ports/log.ts";
import { messageOf } from "../user-error.ts";

/** Where whole logs are written to. */
export interface LogFolder {
  /** Writes one file below `directory`, a path of the job, as the pieces come; returns its path. */
  write(directory: string, fileName: string, pieces: AsyncIterable<Uint8Array>): Promise<string>;
}

/**
 * Writes the whole log of every container with these labels, one file per service. What cannot be written is said and
 * does not hinder the others.
 */
export async function writeLogs(
  directory: string,
  labels: Labels,
  { engine, log, logFolder }: { engine: Engine; log: Log; logFolder: LogFolder },
): Promise<void> {
  const containers = await ourContainers(labels, engine);
  for (const { id, name, labels } of containers) {
    const service = labels[LABEL.service] || name;
    try {
      const path = await logFolder.write(directory, `${service}.log`, engine.containers.wholeLog(id));
      log.info(`${service}: its log is in ${path}`);
    } catch (error) {
      log.warning(`the log of ${service} could not be written to ${directory}: ${messageOf(error)}`);
    }
  }
}
