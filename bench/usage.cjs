// Loaded into main: says at its end how much processor time it has used.
const { writeFileSync } = require("node:fs");

process.on("exit", () => {
  const { userCPUTime, systemCPUTime } = process.resourceUsage();
  writeFileSync(process.env.USAGE, String((userCPUTime + systemCPUTime) / 1_000));
});
