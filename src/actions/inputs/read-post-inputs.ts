import type { BackendWish, LogsPolicy } from "../../request/settings.ts";

/** How the job ended, and what is printed then. */
interface PostInputs {
  readonly logs: LogsPolicy;
  /** True also where the runner does not tell post how the job ended. */
  readonly mayHaveFailed: boolean;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** What post's inputs say; a wrong value means the default there, because post must not fail over an input. */
export function readPostInputs(
  input: (name: string) => string | undefined,
  environment: Environment,
): PostInputs {
  return {
    logs: logsPolicyOf(input("logs")?.trim()),
    mayHaveFailed: isStatusUnknown(environment) || input("job-status") !== "success",
  };
}

/** Where main may have started services, if it could not save that. */
interface PlaceInputs {
  readonly backend: BackendWish;
  readonly kubernetesNamespace: string | undefined;
}

/** What post's inputs say of the place; a wrong value means the default there too. */
export function readPlaceInputs(input: (name: string) => string | undefined): PlaceInputs {
  const backend = input("backend")?.trim();
  return {
    backend: backend === "docker" || backend === "kubernetes" ? backend : "auto",
    kubernetesNamespace: input("kubernetes-namespace")?.trim(),
  };
}

function logsPolicyOf(text: string | undefined): LogsPolicy {
  return text === "always" || text === "never" ? text : "on-failure";
}

/** Gitea's runner calls every job a success in post; Forgejo's, which names itself Gitea's too, does not. */
function isStatusUnknown(environment: Environment): boolean {
  return Boolean(environment.GITEA_ACTIONS) && !environment.FORGEJO_ACTIONS;
}
