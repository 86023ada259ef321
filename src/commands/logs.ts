import type { FoundService } from "../ports/inventory.ts";
import { describeEnd } from "../report/describe-end.ts";
import { messageOf, UserError } from "../user-error.ts";
import type { AfterUpTools, Print } from "./session-of-up.ts";
import type { VerbTools } from "./verb-tools.ts";

/** What all services, or one, have printed until now, as they printed it. Returns the exit code. */
export async function logs(
  jobSession: string,
  name: string | undefined,
  tools: AfterUpTools,
): Promise<number> {
  for (const service of await wantedServices(jobSession, name, tools)) {
    const title = name === undefined ? `==> ${service.name} <==\n` : "";
    if (tools.print(title) === "unread") break;
    if ((await printEach(service, textsOf(service.wholeLog()), tools.print)) === "unread") break;
  }
  return 0;
}

/**
 * The same, and what they print from now on, until all have ended, Ctrl-C, or the reader of standard output has
 * gone. Of several services, each line begins with its name.
 */
export async function followLogs(
  jobSession: string,
  name: string | undefined,
  tools: AfterUpTools & Pick<VerbTools, "interruptions">,
): Promise<number> {
  const services = await wantedServices(jobSession, name, tools);
  const over = new AbortController();
  let exitCode = 0;
  tools.interruptions((interruption) => {
    exitCode = interruption.exitCode;
    over.abort();
  });
  const width = Math.max(0, ...services.map((service) => service.name.length));
  const follow = async (service: FoundService) => {
    const texts = textsOf(service.followLog(over.signal));
    const shown = services.length < 2 ? texts : withPrefix(`${service.name.padEnd(width)} | `, texts);
    try {
      if ((await printEach(service, shown, tools.print)) === "unread") over.abort();
      else await sayEnd(service, tools);
    } catch (error) {
      if (!over.signal.aborted) throw error;
    }
  };
  await Promise.all(services.map(follow));
  return exitCode;
}

async function wantedServices(
  jobSession: string,
  name: string | undefined,
  { leftovers }: AfterUpTools,
): Promise<FoundService[]> {
  const all = await leftovers.services({ kind: "job", jobSession });
  const wanted = all.filter((service) => name === undefined || service.name === name);
  if (name === undefined || wanted.length > 0) return wanted;
  const known = all.map((service) => service.name).join(", ");
  throw new UserError(`no service ${name} is up here`, {
    hint: known === "" ? "Start it with `sibling-services up`." : `These are: ${known}.`,
  });
}

async function printEach(
  { name }: FoundService,
  texts: AsyncIterable<string>,
  print: Print,
): Promise<"read" | "unread"> {
  try {
    for await (const text of texts) {
      if (print(text) === "unread") return "unread";
    }
    return "read";
  } catch (error) {
    throw new UserError(`the log of ${name} cannot be read: ${messageOf(error)}`, { cause: error });
  }
}

/** A character may be cut by the end of a piece. */
async function* textsOf(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  for await (const piece of pieces) yield decoder.decode(piece, { stream: true });
  yield decoder.decode();
}

/** Whole lines, each after the prefix. */
async function* withPrefix(prefix: string, texts: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = "";
  for await (const text of texts) {
    const lines = `${rest}${text}`.split("\n");
    rest = lines.pop() ?? "";
    if (lines.length > 0) yield lines.map((line) => `${prefix}${line}\n`).join("");
  }
  if (rest !== "") yield `${prefix}${rest}\n`;
}

/** So that a log that ends is not taken for one that is silent. */
async function sayEnd({ id, name }: FoundService, { leftovers, log }: AfterUpTools): Promise<void> {
  const state = await leftovers.state(id);
  if (state === undefined) log.info(`${name} was removed`);
  else if (!state.isRunning) log.info(`${name} ${describeEnd(state)}`);
}
