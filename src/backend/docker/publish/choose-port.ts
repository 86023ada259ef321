import type { Vantage } from "../vantage/vantage.ts";
import type { ChoosePort } from "./plan-publication.ts";

/** Linux's ephemeral range (ip_local_port_range), from which Docker takes its ports too. */
const FIRST = 32_768;
const LAST = 60_999;

/**
 * Daemons hand out their first free port in order, so two of them have the same: whoever answers there on another
 * host may be another job's service. Where the daemon's host is only guessed, the port is drawn by lot.
 *
 * @param random as `Math.random`, at least 0 and below 1
 */
export function portChooser(vantage: Vantage, random: () => number): ChoosePort {
  if (vantage.kind !== "published-only" || vantage.daemonHost === "named") return () => undefined;
  return drawPort(random);
}

/** A port drawn by lot, for whoever must know it before the daemon could choose one. */
export function drawPort(random: () => number): ChoosePort {
  return () => String(FIRST + Math.floor(random() * (LAST - FIRST + 1)));
}
