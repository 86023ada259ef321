import type { Verdict } from "../probes/dialogue.ts";
import { dialogueProbe, foreign, notYet, quote, ready } from "../probes/verdicts.ts";
import type { Look, Preset } from "./preset.ts";

// RFC 5321, 3.1 "Session Initiation" and 4.2.1 "Reply Code Severities".

const QUIT = Buffer.from("QUIT\r\n");
const LONGEST_LINE_BYTES = 512;

/**
 * RFC 5321, 4.5.3.2.1. Before it greets, a server may look up the name of its client, and does so anew for each
 * connection: OpenSMTPD greets after 75 seconds if its name server is silent.
 */
const GREETING_MS = 300_000;

const smtp: Look = {
  kind: "port",
  words: "the SMTP greeting `220`",
  probe: () => ({
    ...dialogueProbe("smtp", { opening: new Uint8Array(), judge: judgeSmtpGreeting }),
    timeoutMs: GREETING_MS,
  }),
};

/** Servers that catch mail for tests, with a page that shows it on another port. */
const mailpitPreset: Preset = {
  title: "Mailpit",
  images: ["mailpit"],
  port: 1025,
  looks: [smtp],
  url: "smtp://{host}:{port}",
};

const mailhogPreset: Preset = { ...mailpitPreset, title: "MailHog", images: ["mailhog"] };

const smtp4devPreset: Preset = {
  ...mailpitPreset,
  title: "smtp4dev",
  images: ["smtp4dev"],
  port: 25,
};

/** One of the servers that deliver mail. */
const opensmtpdPreset: Preset = {
  ...mailpitPreset,
  title: "OpenSMTPD",
  images: ["opensmtpd"],
  port: 25,
};

export const mailPresets: readonly Preset[] = [mailpitPreset, mailhogPreset, smtp4devPreset, opensmtpdPreset];

/** Judges the last line of the greeting; `undefined` if it is not complete yet. */
export function judgeSmtpGreeting(received: Buffer): Verdict | undefined {
  const text = received.toString("latin1");
  const end = text.indexOf("\r\n");
  if (end < 0) {
    const isReply = /^\d{0,3}\r?$|^\d{3}[ -]/.test(text);
    return isReply && text.length <= LONGEST_LINE_BYTES ? undefined : foreign("an SMTP server");
  }
  const line = text.slice(0, end);
  if (/^220([ -]|$)/.test(line)) return ready("SMTP greets", QUIT);
  return /^[45]\d\d([ -]|$)/.test(line) ? notYet(`SMTP says ${quote(line)}`) : foreign("an SMTP server");
}
