import { readFileSync } from "node:fs";

// proc(5): one line per route; interface, destination and gateway come first, addresses in hexadecimal.
const routes = readFileSync("/proc/net/route", "utf8")
  .split("\n")
  .map((line) => line.split("\t"))
  .filter(([, destination]) => destination === "00000000")
  .map(([networkInterface, , gateway]) => `${networkInterface} by ${gateway}`);
console.log(`default route: ${routes.join(", ") || "none"}`);
