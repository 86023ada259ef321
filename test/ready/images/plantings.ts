import { cp, mkdir, readdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { runCommand } from "../../bed/command.ts";
import type { Planting } from "./server/server-image.ts";

/** Jars of Maven Central with what they need at run time, in one folder of the image. */
export function jars(folder: string, ...coordinates: readonly string[]): Planting {
  return {
    key: `jars ${folder} ${coordinates.join(" ")}`,
    plant: async (root, workFolder) => {
      const project = join(workFolder, "project");
      await mkdir(project);
      await writeFile(join(project, "pom.xml"), pom(coordinates));
      const copy = ["dependency:copy-dependencies", "-DincludeScope=runtime"];
      const target = `-DoutputDirectory=${join(root, folder)}`;
      await runCommand("mvn", ["-q", "-B", "-f", project, ...copy, target]);
    },
  };
}

/** A distribution of Maven Central, `group:artifact:version:tar.gz[:classifier]`, unpacked as a folder of the image. */
export function distribution(folder: string, coordinate: string): Planting {
  return {
    key: `distribution ${folder} ${coordinate}`,
    plant: async (root, workFolder) => {
      const download = join(workFolder, "download");
      const target = join(root, folder);
      await mkdir(target, { recursive: true });
      const to = `-DoutputDirectory=${download}`;
      await runCommand("mvn", ["-q", "-B", "dependency:copy", `-Dartifact=${coordinate}`, to]);
      const [archive = ""] = await readdir(download);
      await runCommand("tar", ["-xzf", join(download, archive), "-C", target, "--strip-components=1"]);
    },
  };
}

/** Where in a module a program is, and which files its release has besides those of the module. */
interface GoSource {
  readonly command: string;
  readonly files: Readonly<Record<string, string>>;
}

/** A program of the Go module proxy, in /usr/local/bin; by default the module itself is one. */
export function goProgram(
  module: string,
  { command, files }: GoSource = { command: ".", files: {} },
): Planting {
  return {
    key: `go ${module} ${command}`,
    plant: async (root, workFolder) => {
      const { Dir } = JSON.parse(await runCommand("go", ["mod", "download", "-json", module]));
      const source = join(workFolder, "source");
      await cp(Dir, source, { recursive: true });
      await runCommand("chmod", ["-R", "u+w", source]);
      for (const [path, text] of Object.entries(files)) await writeFile(join(source, path), text);
      const env = { ...process.env, CGO_ENABLED: "0" };
      const build = ["build", "-p", "1", "-o", join(root, "usr/local/bin/"), command];
      await runCommand("go", build, { env, folder: source });
    },
  };
}

/** A program of npm with all that it needs, and a Node to run it; in /opt/node. */
export function nodeProgram(...packages: readonly string[]): Planting {
  return {
    key: `npm ${packages.join(" ")}`,
    plant: async (root, workFolder) => {
      const folder = join(workFolder, "node");
      await mkdir(folder);
      await writeFile(join(folder, "package.json"), '{"private":true}');
      const quiet = ["--no-audit", "--no-fund", "--ignore-scripts", "--omit=dev", "--omit=optional"];
      await runCommand("npm", ["install", ...quiet, ...packages], { folder });
      await cp(folder, join(root, "opt/node"), { recursive: true, verbatimSymlinks: true });
      await cp(process.execPath, join(root, "usr/local/bin/node"));
    },
  };
}

/** A program of PyPI with all that it needs, for the Python of Debian; in /opt/python. */
export function pythonProgram(...requirements: readonly string[]): Planting {
  return {
    key: `pip ${requirements.join(" ")}`,
    plant: async (root) => {
      const quiet = ["--quiet", "--disable-pip-version-check", "--only-binary=:all:"];
      const python = ["--python-version", "3.11", "--implementation", "cp", "--platform", platform()];
      const target = ["--target", join(root, "opt/python")];
      await runCommand("python3", ["-m", "pip", "install", ...quiet, ...python, ...target, ...requirements]);
    },
  };
}

/** The name of the machine's processor in wheels. */
function platform(): string {
  return `manylinux2014_${process.arch === "arm64" ? "aarch64" : "x86_64"}`;
}

function pom(coordinates: readonly string[]): string {
  const dependencies = coordinates.map((coordinate) => {
    const [group, artifact, version] = coordinate.split(":");
    return `<dependency><groupId>${group}</groupId><artifactId>${artifact}</artifactId><version>${version}</version></dependency>`;
  });
  return `<project xmlns="http://maven.apache.org/POM/4.0.0">
<modelVersion>4.0.0</modelVersion><groupId>tests</groupId><artifactId>image</artifactId><version>1</version>
<dependencies>${dependencies.join("")}</dependencies></project>`;
}

/** A file of this machine, at the same path in the image; for what Debian's packages only make when they are set up. */
export function fileOfThisMachine(path: string): Planting {
  return {
    key: `file ${path}`,
    plant: async (root) => {
      await mkdir(join(root, dirname(path)), { recursive: true });
      await cp(path, join(root, path));
    },
  };
}

/** A class without a package, compiled against jars that are in the image, into /opt. */
export function javaClass(name: string, source: string, jarFolder: string): Planting {
  return {
    key: `class ${name} ${source}`,
    plant: async (root, workFolder) => {
      const file = join(workFolder, `${name}.java`);
      await writeFile(file, source);
      await runCommand("javac", ["-cp", join(root, jarFolder, "*"), "-d", join(root, "opt"), file]);
    },
  };
}

export function both(first: Planting, second: Planting): Planting {
  return {
    key: `${first.key} ${second.key}`,
    plant: async (root, workFolder) => {
      await first.plant(root, workFolder);
      await second.plant(root, workFolder);
    },
  };
}
