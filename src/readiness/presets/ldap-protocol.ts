import type { Probe } from "../../ports/probe.ts";
import type { Verdict } from "../probes/dialogue.ts";
import { dialogueProbe, foreign, notYet, ready } from "../probes/verdicts.ts";

// RFC 4511: LDAPMessage (4.1.1), SearchRequest (4.5.1), LDAPResult (4.1.9), in BER as 5.1 restricts it.

/** The root DSE (RFC 4512, 5.1), without a login, and without its attributes. */
const SEARCH = Buffer.from(
  "\x30\x2a\x02\x01\x01\x63\x25\x04\0\x0a\x01\0\x0a\x01\0\x02\x01\x01\x02\x01\x05\x01\x01\xff\x87\x0bobjectClass\x30\x05\x04\x031.1",
  "latin1",
);
const UNBIND = Buffer.from([0x30, 5, 2, 1, 2, 0x42, 0]);
const SEQUENCE = 0x30;
const MESSAGE_ID = Buffer.from([2, 1]);
const ENTRY = 0x64;
const SEARCH_DONE = 0x65;
/** An unsolicited notice, which precedes a disconnection. */
const EXTENDED = 0x78;
const BUSY = 51;
const UNAVAILABLE = 52;

/** Searches the root DSE. */
export const ldapProbe: Probe = dialogueProbe("ldap", { opening: SEARCH, judge: judgeSearchAnswer });

/** Judges the first message; `undefined` if its kind, or a result's code, has not come yet. */
export function judgeSearchAnswer(received: Buffer): Verdict | undefined {
  if (received.length > 0 && received[0] !== SEQUENCE) return foreign("an LDAP server");
  const message = contentOf(received);
  if (message === undefined) return undefined;
  const isId = message.subarray(0, 2).equals(MESSAGE_ID.subarray(0, message.length));
  if (!isId) return foreign("an LDAP server");
  const operation = message.subarray(3);
  switch (operation[0]) {
    case undefined:
      return undefined;
    case ENTRY:
      return ready("LDAP answers a search", UNBIND);
    case SEARCH_DONE:
      return judgeResult(operation);
    case EXTENDED:
      return notYet("LDAP announces that it disconnects");
    default:
      return foreign("an LDAP server");
  }
}

/** A server that wants a login, or hides its root DSE, serves all the same. */
function judgeResult(operation: Buffer): Verdict | undefined {
  const code = contentOf(operation)?.at(2);
  if (code === undefined) return undefined;
  if (code === BUSY || code === UNAVAILABLE)
    return notYet(`LDAP returns result ${code}, busy or unavailable`);
  return ready(`LDAP answers a search (result ${code})`, UNBIND);
}

/** What follows the tag and the length of a BER element; `undefined` if the length has not come whole. */
function contentOf(element: Buffer): Buffer | undefined {
  const first = element.at(1);
  if (first === undefined) return undefined;
  const start = 2 + (first < 0x80 ? 0 : first & 0x7f);
  return element.length <= start ? undefined : element.subarray(start);
}
