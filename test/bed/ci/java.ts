import { createHash } from "node:crypto";
import { copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { cached } from "../cache.ts";
import { runCommand } from "../command.ts";
import { type Say, step } from "../step.ts";

const VERSION = "1.21.3";

/** The folder with the jars of Testcontainers for Java, the class that uses it (`Beside`), and a Java to run it (`java`). */
export async function testcontainersForJava(say: Say): Promise<string> {
  const program = join(import.meta.dirname, "Beside.java");
  const hash = createHash("sha256")
    .update(await readFile(program))
    .digest("hex")
    .slice(0, 12);
  return cached(`testcontainers-java-${VERSION}-${process.arch}-${hash}`, (path, workFolder) =>
    step(say, `fetch Testcontainers for Java ${VERSION} from Maven Central`, async () => {
      await mkdir(path);
      await writeFile(join(workFolder, "pom.xml"), POM);
      const copy = ["dependency:copy-dependencies", `-DoutputDirectory=${path}`];
      await runCommand("mvn", ["-q", "-B", "-f", workFolder, ...copy]);
      const source = join(path, "Beside.java");
      await copyFile(program, source);
      await runCommand("javac", ["-cp", join(path, "*"), "-d", path, source]);
      // The machine's Java may be spread over folders that a job does not have.
      const modules = ["--add-modules", "java.se,jdk.unsupported"];
      await runCommand("jlink", [...modules, "--output", join(path, "java")]);
    }),
  );
}

const POM = `<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>bed</groupId><artifactId>bed</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.testcontainers</groupId><artifactId>testcontainers</artifactId><version>${VERSION}</version></dependency>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-simple</artifactId><version>1.7.36</version></dependency>
  </dependencies>
</project>
`;
