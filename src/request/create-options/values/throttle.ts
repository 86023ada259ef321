import { quoted } from "../../printable.ts";
import { refuse } from "../../refuse.ts";
import { readBytes } from "./bytes.ts";
import { readDecimal } from "./number.ts";

interface DeviceRate {
  readonly Path: string;
  readonly Rate: number;
}

/** `/dev/x:1mb` (docker/cli opts/throttledevice.go, ValidateThrottleBpsDevice). */
export function readBytesRate(text: string): DeviceRate {
  const [path, rate] = splitDevice(text);
  return { Path: path, Rate: readBytes(rate) };
}

/** `/dev/x:100`, a plain number (ValidateThrottleIOpsDevice). */
export function readOperationsRate(text: string): DeviceRate {
  const [path, rateText] = splitDevice(text);
  const rate = readDecimal(rateText);
  if (rate === undefined) return refuse(`${quoted(rateText)} is not a whole number`, "As in /dev/sda:100.");
  return { Path: path, Rate: rate };
}

/** `/dev/x:weight`; the weight is 0 or from 10 to 1000 (opts/weightdevice.go). */
export function readDeviceWeight(text: string): { Path: string; Weight: number } {
  const [path, weightText] = splitDevice(text);
  const weight = readDecimal(weightText) ?? -1;
  if (weight !== 0 && (weight < 10 || weight > 1000)) {
    return refuse(`${quoted(weightText)} is not a weight`, "Write 0, or a number from 10 to 1000.");
  }
  return { Path: path, Weight: weight };
}

function splitDevice(text: string): [path: string, value: string] {
  const at = text.indexOf(":");
  if (at === -1) return refuse(`${quoted(text)} is not /dev/name:value`);
  if (!text.startsWith("/dev/")) return refuse(`${quoted(text)} does not start with /dev/`);
  return [text.slice(0, at), text.slice(at + 1)];
}
