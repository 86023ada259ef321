/** Why a variable should not be in `export`. */
type Harm =
  | { readonly kind: "refused"; readonly why: string }
  /** It may be intended, but affects more than the tests that need it. */
  | { readonly kind: "noticed"; readonly why: string };

interface Family {
  readonly names: RegExp;
  readonly why: string;
}

const WHOLE_JOB = "is a variable that later steps depend on";

/** Any of these affects every program of every later step. Case is ignored, because programs ignore it for proxies. */
const REFUSED: readonly Family[] = [
  { names: /^(?:CI|(?:GITHUB|RUNNER|ACTIONS|INPUT|STATE|SIBLING_SERVICES)_.*)$/i, why: WHOLE_JOB },
  { names: /^(?:PATH|HOME|SHELL|USER|LOGNAME|PWD|OLDPWD|TMP|TEMP|TMPDIR|XDG_.*)$/i, why: WHOLE_JOB },
  // bash(1) and zsh(1), "Parameters"; programs that others start by name.
  {
    names: /^(?:IFS|ENV|CDPATH|PS[0-4]|PROMPT_COMMAND|SHELLOPTS|BASH.*|GLOBIGNORE|Z?DOTDIR|FPATH)$/i,
    why: WHOLE_JOB,
  },
  {
    names: /^(?:EDITOR|VISUAL|(?:MAN)?PAGER|BROWSER|LESS(?:OPEN|CLOSE)?|SUDO_.*|SSH_.*|RSYNC_.*|GIT_.*)$/i,
    why: WHOLE_JOB,
  },
  // What glibc hides from privileged programs (sysdeps/generic/unsecvars.h), and macOS's loader.
  {
    names:
      /^(?:LD_.*|DYLD_.*|GCONV_PATH|GETCONF_DIR|GLIBC_TUNABLES|HOSTALIASES|LOCALDOMAIN|LOCPATH|MALLOC_.*|NIS_PATH|NLSPATH|RESOLV_.*|RES_OPTIONS|TZDIR)$/i,
    why: WHOLE_JOB,
  },
  {
    names:
      /^(?:NODE_TLS_.*|NODE_EXTRA_CA_CERTS|SSL_CERT_.*|SSLKEYLOGFILE|OPENSSL_.*|(?:CURL|REQUESTS|AWS)_CA_BUNDLE|CURL_HOME|PERL_LWP_SSL_.*|CARGO_HTTP_.*)$/i,
    why: "decides which servers later steps trust",
  },
  // What an interpreter, a compiler or a package manager loads or runs before the program itself.
  {
    names:
      /^(?:NODE_(?:OPTIONS|PATH|DEBUG.*|ICU_DATA|REPL_.*|PENDING_.*|REDIRECT_.*|USE_.*|V8_.*|COMPILE_CACHE.*)|NPM_CONFIG_.*|YARN_.*|DENO_.*|BUN_.*|PYTHON.*|PERL5?(?:LIB|OPT|DB)|RUBY(?:LIB|OPT)|GEM_.*|BUNDLE_.*|PHPRC|PHP_INI_.*|LUA_(?:INIT|PATH|CPATH).*|R_PROFILE.*)$/i,
    why: WHOLE_JOB,
  },
  {
    names:
      /^(?:_?JAVA_(?:TOOL_)?OPTIONS|JDK_JAVA_OPTIONS|JAVA_HOME|CLASSPATH|(?:MAVEN|GRADLE|SBT|ANT)_(?:OPTS|ARGS|HOME)|DOTNET_.*|COMPLUS_.*|CORECLR_.*|GO(?:FLAGS|ROOT|PATH|ENV|TOOLCHAIN)|RUSTFLAGS|RUSTC.*|RUSTUP_.*|MAKEFLAGS|MAKEFILES)$/i,
    why: WHOLE_JOB,
  },
];

/** Variables of the Docker and Podman clients, which the runner itself uses. */
const OF_DOCKER = /^(?:DOCKER|CONTAINERS?|BUILDAH|PODMAN)_.*$/i;
const PROXIES = /^(?:HTTPS?|ALL|FTP|NO)_PROXY$/i;

/**
 * What setting this variable for all later steps would do, besides giving them an address.
 *
 * @param job where the steps run: the runner starts those of a container job by `docker exec`, with the steps'
 *   environment as its own (runner Handlers/StepHost.cs)
 */
export function harmOf(name: string, job: { readonly isContainer: boolean }): Harm | undefined {
  const family = REFUSED.find(({ names }) => names.test(name));
  if (family !== undefined) return { kind: "refused", why: family.why };
  if (OF_DOCKER.test(name) && job.isContainer) {
    return { kind: "refused", why: "affects the runner's own docker, which starts every later step" };
  }
  if (OF_DOCKER.test(name)) return { kind: "noticed", why: "decides which daemon later steps use" };
  if (PROXIES.test(name)) return { kind: "noticed", why: "decides how later steps reach the network" };
  return undefined;
}
