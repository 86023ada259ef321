import { defineConfig } from "vitest/config";

const ON_AN_ENGINE = [
  "test/contract/docker.test.ts",
  "test/integration/**/*.test.ts",
  "test/e2e/**/*.test.ts",
];

/** Beds with engines of their own, which take minutes. */
const ON_SECOND_ENGINES = ["test/engines/**/*.test.ts"];

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "fast",
          include: ["test/**/*.test.ts"],
          exclude: [...ON_AN_ENGINE, ...ON_SECOND_ENGINES],
          testTimeout: 10_000,
        },
      },
      {
        test: {
          name: "engine",
          include: ON_AN_ENGINE,
          globalSetup: ["test/bed/vitest-setup.ts"],
          // One file after the other: they share a daemon and two cores, and compare whole inventories.
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: "engines",
          include: ON_SECOND_ENGINES,
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 600_000,
        },
      },
    ],
  },
});
