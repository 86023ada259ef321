import { quoted } from "../../printable.ts";
import { refuse } from "../../refuse.ts";
import type { DeviceRequest } from "../create-body.ts";
import { readCsv } from "./csv.ts";
import { cut, readKeyValue } from "./key-value.ts";

const HINT = 'As in all, 2, or device=0; quote a list, as in "device=0,1".';

/** `all`, a count, or comma-separated `key=value` (docker/cli opts/gpus.go). */
export function readGpus(text: string): DeviceRequest {
  const fields = new Map<string, string>();
  const seen = new Set<string>();
  for (const field of readCsv(text)) {
    const [key, value] = cut(field, "=");
    if (seen.has(key)) return refuse(`${quoted(key)} is given twice`, HINT);
    if (value !== undefined && !["driver", "count", "device", "capabilities", "options"].includes(key)) {
      return refuse(`${quoted(key)} is not a key of a GPU request`, HINT);
    }
    // A single word is a count; the last one wins.
    fields.set(value === undefined ? "count" : key, value ?? key);
    seen.add(key).add(value === undefined ? "count" : key);
  }
  const count = fields.get("count");
  const device = fields.get("device");
  const capabilities = fields.get("capabilities");
  const options = fields.get("options");
  return {
    Driver: fields.get("driver") ?? "",
    Count: count === undefined ? (device === undefined ? 1 : 0) : readCount(count),
    DeviceIDs: device?.split(",") ?? null,
    Capabilities: [[...(capabilities?.split(",") ?? []), "gpu"]],
    Options: Object.fromEntries(options === undefined ? [] : readCsv(options).map(readKeyValue)),
  };
}

function readCount(text: string): number {
  if (text === "all") return -1;
  return /^[+-]?[0-9]{1,9}$/.test(text)
    ? Number(text)
    : refuse(`${quoted(text)} is not a number of GPUs`, HINT);
}
