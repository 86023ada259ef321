import { expect, test } from "vitest";
import { meantImage } from "../../src/request/meant-image.ts";

test.each<[string, string | undefined]>([
  ["postgers:15", "postgres:15"],
  ["postgresql:16", "postgres:16"],
  ["mongodb", "mongo"],
  ["rabbit:3-management", "rabbitmq:3-management"],
  ["docker.io/library/reddis:7", "docker.io/library/redis:7"],
  ["127.0.0.1:5999/library/postgers:15", "127.0.0.1:5999/library/postgres:15"],
  // Without the tag, because another owner counts otherwise.
  ["kafka:3", "apache/kafka"],
  ["mosquitto:2", "eclipse-mosquitto"],
  // Right already, so that something else is wrong.
  ["postgres:15", undefined],
  // With an owner.
  ["ghcr.io/acme/postgers:15", undefined],
  ["acme/redi", undefined],
  // Like nothing.
  ["our-billing:3", undefined],
  ["Not An Image", undefined],
])("%s: %s", (image, meant) => {
  expect(meantImage(image)).toBe(meant);
});
