import { formatIdentity, identify } from "../../src/job/worker-process.ts";
import { processTable } from "../../src/machine/this-process.ts";

const self = identify(process.pid, processTable);
if (self === undefined) throw new Error("this process is not in /proc");

/** Values of the label `owner.worker`: this process, and others of which it can be decided or not whether they are gone. */
export const living = formatIdentity(self);
export const reused = formatIdentity({ ...self, startTime: "1" });
export const elsewhere = formatIdentity({ ...self, startTime: "1", pidNamespace: "pid:[1]" });
export const otherBoot = formatIdentity({ ...self, bootId: "00000000-0000-0000-0000-000000000000" });
/** The id of a container that is not there. */
export const GONE = "f".repeat(64);
