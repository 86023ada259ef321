import { storedLogins } from "../../../src/backend/login/stored-logins.ts";
import type { HelperAnswer } from "../../../src/ports/credential-helper.ts";
import { recordingLog } from "../../fakes/recording-log.ts";

export const auths = (host: string, user: string) => ({
  auths: { [host]: { auth: Buffer.from(`${user}:password-of-${user}`).toString("base64") } },
});

export const ended = (stdout: string, exitCode = 0): HelperAnswer => ({ kind: "ended", exitCode, stdout });

export const IMAGE = "r.example/app:1";

/** A job with these files and variables, in which every helper answers so. */
export function job(given: {
  files?: Readonly<Record<string, unknown>>;
  environment?: Readonly<Record<string, string>>;
  answer?: HelperAnswer;
}) {
  const log = recordingLog();
  const asked: string[] = [];
  const masked: string[] = [];
  const reads: string[] = [];
  const find = storedLogins({
    environment: given.environment ?? {},
    files: {
      folder: "/github/home/.docker",
      userId: 1001,
      exists: () => false,
      isFolder: () => false,
      read(path) {
        reads.push(path);
        const file = given.files?.[path];
        return typeof file === "object" ? JSON.stringify(file) : (file as string | undefined);
      },
      warn: (path, problem) => log.warning(`${path}: ${problem}`),
    },
    askHelper: async (program, server) => {
      asked.push(`${program} ${server}`);
      return given.answer ?? { kind: "missing" };
    },
    mask: (secret) => masked.push(secret),
    log,
    signal: new AbortController().signal,
  });
  return { find, log, asked, masked, reads };
}
