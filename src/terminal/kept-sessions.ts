import { lstatSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { UserError } from "../user-error.ts";

/** What `up` leaves for the commands that follow it on this machine, or in this container. */
export interface KeptSession {
  readonly variables: Readonly<Record<string, string>>;
  /** `host:port` by the service's name. */
  readonly addresses: Readonly<Record<string, string>>;
  /** What a post step would read. */
  readonly state: Readonly<Record<string, string>>;
}

/** A folder of this user alone, because variables may hold passwords. */
export function keptSessions(folder = join(tmpdir(), `sibling-services-${process.getuid?.() ?? "user"}`)) {
  const pathOf = (jobSession: string) => join(folder, `${jobSession}.json`);
  return {
    write(jobSession: string, session: KeptSession): void {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      refuseForeign(folder);
      rmSync(pathOf(jobSession), { force: true });
      writeFileSync(pathOf(jobSession), JSON.stringify(session), { mode: 0o600, flag: "wx" });
    },
    read(jobSession: string): KeptSession | undefined {
      try {
        refuseForeign(folder);
        return parse(JSON.parse(readFileSync(pathOf(jobSession), "utf8")));
      } catch {
        return undefined;
      }
    },
    /** The sessions that have one. */
    all(): string[] {
      try {
        refuseForeign(folder);
        return readdirSync(folder).flatMap((name) => /^([0-9a-f]{12})\.json$/.exec(name)?.[1] ?? []);
      } catch {
        return [];
      }
    },
    forget(jobSession: string): void {
      rmSync(pathOf(jobSession), { force: true });
    },
  };
}

/** The temporary folder is everybody's: another user may have made this one first. */
function refuseForeign(folder: string): void {
  const stat = lstatSync(folder);
  if (stat.isDirectory() && stat.uid === (process.getuid?.() ?? stat.uid) && (stat.mode & 0o077) === 0)
    return;
  throw new UserError(`${folder} is not a directory of this user alone`, {
    hint: "Remove it, or set TMPDIR to a directory of your own.",
  });
}

function parse(value: Partial<KeptSession>): KeptSession {
  const { variables = {}, addresses = {}, state = {} } = value;
  return { variables, addresses, state };
}
