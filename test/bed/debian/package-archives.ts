import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { cacheFolder } from "../cache.ts";
import { isInstalled, runCommand } from "../command.ts";

/**
 * Packages that others depend on only to install, configure or translate themselves. We unpack packages
 * and write the few results of their configuration by hand, so none of these is ever run.
 */
const installersOnly = [
  /^(dpkg|debconf|adduser|passwd|ucf|usrmerge|sensible-utils|init-system-helpers|sysvinit-utils)$/,
  /^(perl|perl-base|perl-modules-.*|libperl.*|lib.*-perl|libdb5.*|libgdbm.*)$/,
  /^(libpam-modules.*|libsemanage.*|libsepol.*|gcc-.*-base|lsb-base|readline-common)$/,
  /^(locales|libc-l10n|ssl-cert|openssl|postgresql-common|postgresql-client-common)$/,
];

/** The releases of Debian that packages are taken from, besides the machine's own. */
export type DebianSuite = "trixie" | "sid";

/** Which packages, and what of their closure is not wanted. */
export interface WantedPackages {
  readonly packages: readonly string[];
  /** Packages of the closure to leave out: ones that our use never reaches. */
  readonly without?: readonly RegExp[];
  /** Default: the release of this machine. */
  readonly suite?: DebianSuite;
}

/**
 * Downloads packages of Debian, with everything that they need to run, into `folder` and returns the paths of the
 * archives. The machine itself is left alone: apt works on private lists, and believes that nothing is installed, so
 * that the closure is complete.
 */
export async function downloadPackages(
  { packages, without = [], suite }: WantedPackages,
  folder: string,
): Promise<string[]> {
  const apt = await aptOf(suite);
  const plan = await apt(["-s", "install", "--no-install-recommends", ...packages]);
  const unwanted = [...installersOnly, ...without];
  const wanted = [...plan.matchAll(/^Inst (\S+) /gm)]
    .map(([, name]) => String(name))
    .filter((name) => packages.includes(name) || !unwanted.some((one) => one.test(name)));
  const archives = join(folder, "archives");
  await mkdir(archives, { recursive: true });
  await apt(["download", ...wanted], archives);
  return (await readdir(archives)).map((name) => join(archives, name));
}

type Apt = (aptArguments: readonly string[], folder?: string) => Promise<string>;

/** Several trees grow at once, from one reading of the package lists. */
const aptsOfThisRun = new Map<DebianSuite | undefined, Promise<Apt>>();

function aptOf(suite: DebianSuite | undefined): Promise<Apt> {
  const known = aptsOfThisRun.get(suite);
  if (known !== undefined) return known;
  const apt = privateApt(suite);
  aptsOfThisRun.set(suite, apt);
  return apt;
}

async function privateApt(suite: DebianSuite | undefined): Promise<Apt> {
  if (!(await isInstalled("apt-get"))) {
    throw new Error(
      "This machine has no apt-get to make the test images and the engine from. " +
        "Start Docker with access to an image registry, or run the tests on Debian 12.",
    );
  }
  const folder = join(cacheFolder, suite === undefined ? "apt" : `apt-${suite}`);
  const installed = join(folder, "installed-packages");
  await mkdir(join(folder, "lists", "partial"), { recursive: true });
  await mkdir(join(folder, "cache", "archives", "partial"), { recursive: true });
  await writeFile(installed, "");
  const sources = suite === undefined ? [] : await sourcesOf(suite, folder);
  const options = [
    `Dir::State=${folder}`,
    `Dir::State::status=${installed}`,
    `Dir::State::lists=${join(folder, "lists")}`,
    `Dir::Cache=${join(folder, "cache")}`,
    ...sources,
    "APT::Sandbox::User=",
    "Acquire::Languages=none",
    // Third-party sources of the machine may not answer; none of our packages comes from them.
    "Acquire::Retries=1",
    "Acquire::http::Timeout=10",
    "Acquire::https::Timeout=10",
  ].flatMap((option) => ["-o", option]);
  const apt: Apt = (aptArguments, cwd = folder) =>
    runCommand("apt-get", [...options, "-y", "-q", ...aptArguments], { folder: cwd });
  // A source that fails makes the whole update fail although the others were read: what is really
  // missing shows when the packages are looked up.
  await apt(["update"]).catch(() => "");
  return apt;
}

/** Debian's key ring of one release has the keys of the next one too. */
async function sourcesOf(suite: DebianSuite, folder: string): Promise<string[]> {
  const list = join(folder, "sources.list");
  const keys = "[signed-by=/usr/share/keyrings/debian-archive-keyring.gpg]";
  await writeFile(list, `deb ${keys} http://deb.debian.org/debian ${suite} main\n`);
  return [`Dir::Etc::sourcelist=${list}`, "Dir::Etc::sourceparts=-"];
}
