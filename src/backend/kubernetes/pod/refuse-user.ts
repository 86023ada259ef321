import { quoted } from "../../../request/printable.ts";
import type { ServiceRequest } from "../../../request/request.ts";
import { readUser } from "./read-user.ts";
import type { RefusalInAPod } from "./refuse-volume.ts";

/** A user who is a name, of which only the image knows the number. If it is the image's own, the node looks it up. */
export async function refuseUserInAPod(
  { user }: Pick<ServiceRequest, "user">,
  imageUser: () => Promise<string | undefined>,
): Promise<RefusalInAPod[]> {
  if (user === undefined || readUser(user) !== undefined || (await imageUser()) === user) return [];
  const [name = ""] = user.split(":");
  const usual = USUAL_NUMBERS[name];
  return [
    {
      key: ".options",
      message: `--user: only the image knows the number of ${quoted(user)}`,
      hint: `Write numbers${usual === undefined ? ", as in --user 999:999" : `; usually it is ${usual}`}. \`docker run --rm --entrypoint id <image> ${name}\` shows them.`,
    },
  ];
}

/** What they are in widely used images; a hint alone, because only the image knows. */
const USUAL_NUMBERS: Readonly<Record<string, string>> = {
  postgres: "999:999, on Alpine 70:70",
  mysql: "999:999",
  redis: "999:999",
  mongodb: "999:999",
  node: "1000:1000",
  nginx: "101:101",
};
