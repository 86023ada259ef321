export { findPreset } from "./find-preset.ts";
export { mistakesOf } from "./mistakes-of.ts";
