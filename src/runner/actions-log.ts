import * as core from "@actions/core";
import type { Log } from "../log.ts";

/** Lines and annotations as workflow commands. */
export function actionsLog(): Log {
  return {
    info: core.info,
    debug: core.debug,
    notice: (sentence) => core.notice(sentence),
    warning: (sentence) => core.warning(sentence),
    error: (sentence) => core.error(sentence),
    group: core.group,
  };
}
