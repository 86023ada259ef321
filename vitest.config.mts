import { defineConfig } from "vitest/config";

const ON_AN_ENGINE = [
  "test/contract/docker*.test.ts",
  "test/integration/**/*.test.ts",
  "test/e2e/**/*.test.ts",
  "test/runner-jobs/*.test.ts",
  // A short part of each; the project `faults` runs them whole, and those in `long`, too.
  "test/faults/*.test.ts",
];

/** What starts programs: the committed bundle, an editor's language server, an ssh, git, a Node whose memory is measured. */
const WITH_PROCESSES = [
  "test/step/**/*.test.ts",
  "test/editor/**/*.test.ts",
  "test/machine/ssh-tunnel.test.ts",
  "test/request/hostile/memory.test.ts",
  "test/scripts/archive.test.ts",
];

/** Beds with engines of their own, which take minutes. */
const ON_SECOND_ENGINES = ["test/engines/**/*.test.ts"];

/** One file after the other: they share a daemon and two cores, and compare whole inventories. */
const onTheBed = {
  globalSetup: ["test/bed/vitest-setup.ts"],
  fileParallelism: false,
  testTimeout: 120_000,
  hookTimeout: 60_000,
};

export default defineConfig({
  test: {
    // Without this, one of two processors would be left to vitest itself, which has little to do.
    maxWorkers: "100%",
    projects: [
      {
        test: {
          name: "fast",
          include: ["test/**/*.test.ts"],
          // The files of a worker share their modules: to load them for each file took two thirds of the time. So these
          // tests put back what they change in the process: environment, timers, spies.
          isolate: false,
          exclude: [
            ...ON_AN_ENGINE,
            ...WITH_PROCESSES,
            ...ON_SECOND_ENGINES,
            "test/faults/**",
            "test/runner-jobs/**",
            "test/ready/**",
            "test/examples/**",
            "test/pictures/**",
            "test/kubernetes/**",
            "test/compose-oracle/**",
            "test/terminal/beds/**",
            "test/terminal/ends/**",
          ],
          testTimeout: 10_000,
        },
      },
      {
        test: {
          name: "processes",
          include: WITH_PROCESSES,
          testTimeout: 10_000,
        },
      },
      {
        test: {
          name: "engine",
          include: ON_AN_ENGINE,
          ...onTheBed,
        },
      },
      {
        test: {
          // Needs the packages of its own folder, and Debian's chromium.
          name: "pictures",
          include: ["test/pictures/**/*.test.ts"],
          testTimeout: 120_000,
        },
      },
      {
        test: {
          name: "faults",
          include: ["test/faults/**/*.test.ts"],
          ...onTheBed,
          env: { SIBLING_SERVICES_FAULTS: "all" },
        },
      },
      {
        test: {
          name: "runner",
          include: ["test/runner-jobs/**/*.test.ts"],
          ...onTheBed,
        },
      },
      {
        test: {
          name: "ready",
          include: ["test/ready/**/*.test.ts"],
          ...onTheBed,
        },
      },
      {
        test: {
          name: "examples",
          include: ["test/examples/**/*.test.ts"],
          ...onTheBed,
        },
      },
      {
        test: {
          // Jobs of CI systems, whose programs are built on the first run: npm run test:terminal.
          name: "terminal",
          include: ["test/terminal/beds/**/*.test.ts"],
          ...onTheBed,
          globalSetup: [...onTheBed.globalSetup, "test/bed/ci/vitest-setup.ts"],
        },
      },
      {
        test: {
          // Two hundred ends at random moments: npm run test:ends.
          name: "ends",
          include: ["test/terminal/ends/**/*.test.ts"],
          ...onTheBed,
          globalSetup: [...onTheBed.globalSetup, "test/bed/ci/vitest-setup.ts"],
        },
      },
      {
        test: {
          // Only in namespaces of its own: npm run test:kubernetes.
          name: "kubernetes",
          include: ["test/kubernetes/**/*.test.ts"],
          globalSetup: ["test/bed/kubernetes/vitest-setup.ts"],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          // Only in namespaces of its own: npm run bench:kubernetes.
          name: "bench-kubernetes",
          include: ["bench/kubernetes.bench.ts"],
          globalSetup: ["test/bed/kubernetes/vitest-setup.ts"],
          testTimeout: 300_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          // Needs Go, for Compose's own reader.
          name: "compose",
          include: ["test/compose-oracle/**/*.test.ts"],
          testTimeout: 300_000,
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
