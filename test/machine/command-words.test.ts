import { expect, test } from "vitest";
import { commandWords } from "../../src/machine/command-words.ts";

test.each<[string[], string]>([
  [["/usr/local/bin/node", "server.js"], "node server.js"],
  [["node", "server.js", "--token", "s3cret"], "node server.js"],
  [["node", "--inspect", "server.js"], "node"],
  [["/usr/bin/python3", "-m", "http.server", "8000"], "python3 -m http.server 8000"],
  [["java", "-jar", "app.jar", "-Dpassword=x"], "java -jar app.jar"],
  [["/usr/bin/docker-proxy", "-proto", "tcp"], "docker-proxy"],
  [["redis-server *:6379"], "redis-server *:6379"],
  [["nginx"], "nginx"],
  [["tunnel", "https://ann:s3cret@example.com"], "tunnel https://**********@example.com"],
  [["odd\n::error::name"], "odd ::error::name"],
  [["long", "x".repeat(100)], `long ${"x".repeat(72)}...`],
  [[""], ""],
  [[], ""],
])("%j is called %s", (argv, words) => {
  expect(commandWords(argv)).toBe(words);
});
