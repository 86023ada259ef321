import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The text of one of the start scripts. */
export function entrypoint(name: string): string {
  return readFileSync(join(import.meta.dirname, "entrypoints", `${name}.sh`), "utf8");
}

/** What images of Java programs have in common. */
export function java(name: string) {
  const home = "/usr/lib/jvm/java-17-openjdk-amd64";
  return {
    name,
    packages: ["openjdk-17-jre-headless", "hostname", "procps"],
    without: [/^libcups/, /^libharfbuzz/, /^fonts-/, /^ca-certificates-java/],
    environment: {
      PATH: `${home}/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin`,
      JAVA_HOME: home,
    },
  };
}
