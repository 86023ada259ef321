import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { expectNothingLeft } from "../../bed/expect-nothing-left.ts";
import { type Checkout, checkOut } from "./checkout.ts";
import { dockerCli } from "./docker-cli.ts";

const root = join(import.meta.dirname, "../../..");
const NAME = "sibling-services-test/recipe:1";
const { dockerHost, images } = inject("bed");

/** On the image of jobs, because no registry is in reach: all that the recipe asks of a base is Node and a shell. */
beforeAll(async () => {
  const docker = await dockerCli();
  const context = mkdtempSync(join(tmpdir(), "sibling-services-image-"));
  try {
    mkdirSync(join(context, "dist"));
    cpSync(join(root, "dist/cli"), join(context, "dist/cli"), { recursive: true });
    cpSync(join(root, "image/Dockerfile"), join(context, "Dockerfile"));
    await docker.run("build", "--build-arg", `BASE=${images.job}`, "--tag", NAME, context);
  } finally {
    rmSync(context, { recursive: true });
  }
}, 120_000);

afterAll(async () => void (await (await dockerCli()).run("rmi", "--force", NAME)));

expectNothingLeft(dockerHost);

/** In a container of the image, beside the checkout. */
async function inImage(checkout: Checkout, words: readonly string[], given: readonly string[] = []) {
  const docker = await dockerCli();
  const where = ["--rm", "--volume", `${checkout.folder}:/shop`, "--workdir", "/shop"];
  return docker.run("run", ...where, ...docker.withSocket, ...given, NAME, ...words);
}

test("the recipe's image has the program on its path", async () => {
  using checkout = await checkOut(images);
  expect(await inImage(checkout, ["sibling-services", "--version"])).toMatch(
    /^sibling-services \d+\.\d+\.\d+$/,
  );
  expect(await inImage(checkout, [])).toMatch(/^Usage: sibling-services/m);
  await inImage(checkout, ["sibling-services", "check"]);
});

test.each([
  ["as root", async () => []],
  [
    "as a user in the socket's group",
    async () => ["--user", "1000", "--group-add", (await dockerCli()).socketGroup],
  ],
])("its container runs a command with services, %s", async (_, user) => {
  using checkout = await checkOut(images);
  chmodSync(checkout.folder, 0o755);
  const words = [
    "sibling-services",
    "run",
    "--only",
    "redis",
    "--",
    "sh",
    "-c",
    "echo at $SIBLING_REDIS_URL",
  ];
  expect(await inImage(checkout, words, await user())).toMatch(/^at redis:\/\/(?:redis|\d[\d.]+):6379/m);
});
