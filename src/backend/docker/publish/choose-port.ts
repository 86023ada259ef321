import type { Vantage } from "../vantage/vantage.ts";
import type { ChoosePort } from "./plan-publication.ts";

/** Linux's ephemeral range (ip_local_port_range), which Docker uses too. */
const FIRST = 32_768;
const LAST = 60_999;

/**
 * Daemons assign free ports in order, so two of them assign the same: an answer from another host may come from
 * another job's service. If the daemon's host is only guessed, the port is drawn at random.
 *
 * @param random like `Math.random`, at least 0 and below 1
 */
export function portChooser(vantage: Vantage, random: () => number): ChoosePort {
  if (vantage.kind !== "published-only" || vantage.daemonHost === "named") return () => undefined;
  return drawPort(random);
}

/** A port drawn at random, if it must be known before the daemon could choose one. */
export function drawPort(random: () => number): ChoosePort {
  return () => String(FIRST + Math.floor(random() * (LAST - FIRST + 1)));
}
