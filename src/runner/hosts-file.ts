import { appendFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import type { HostsFile } from "../session/stage/write-hosts.ts";

const PATH = "/etc/hosts";

/** Written in place: in a container it is a mount, which cannot be replaced by another file. */
export const hostsFile: HostsFile = {
  read: () => (existsSync(PATH) ? readFileSync(PATH, "utf8") : ""),
  append(lines) {
    if (lines === "") return;
    const text = hostsFile.read();
    appendFileSync(PATH, text === "" || text.endsWith("\n") ? lines : `\n${lines}`);
  },
  replace: (text) => writeFileSync(PATH, text),
};
