import { expect, inject, test } from "vitest";
import { testcontainersForJava } from "../../bed/ci/java.ts";
import { expectNothingLeft } from "../../bed/expect-nothing-left.ts";
import { checkOut } from "./checkout.ts";
import { startJenkinsBuild } from "./jenkins-build.ts";

const { dockerHost, images } = inject("bed");
const agentImage = inject("agentImage");
expectNothingLeft(dockerHost);

test("Testcontainers for Java and our services in one step of a Jenkins build", async () => {
  using checkout = await checkOut(images);
  const library = await testcontainersForJava(console.log);
  const settings = [
    "TESTCONTAINERS_RYUK_DISABLED=true",
    "TESTCONTAINERS_CHECKS_DISABLE=true",
    // It starts this one only to read the default gateway.
    `TESTCONTAINERS_TINYIMAGE_CONTAINER_IMAGE=${images.busybox}`,
  ];
  await using build = await startJenkinsBuild({
    checkout,
    image: agentImage,
    volumes: ["--volume", `${library}:/library:ro`],
    steps: [
      `env ${settings.join(" ")} sibling-services run -- /library/java/bin/java -cp '/library:/library/*' Beside`,
    ],
  });
  expect(await build.ended, build.log()).toBe(0);
  expect(build.log()).toMatch(/^Testcontainers: \+PONG/m);
  expect(build.log()).toMatch(/^sibling-services: \+PONG/m);
});
