import type { Clock } from "../../clock.ts";
import type { WorkspaceTree } from "../../containers/copy/workspace-tree.ts";
import type { JobFiles } from "../../containers/job-files.ts";
import type { GithubAccount } from "../../containers/registry-login.ts";
import type { Engine } from "../../docker/engine.ts";
import type { Labels } from "../../docker/labels.ts";
import type { Log } from "../../log.ts";
import type { ResolveName } from "../../reachability/look-over-route.ts";
import type { Loopback, PublishPolicy } from "../../reachability/plan-publication.ts";
import type { Vantage } from "../../reachability/vantage.ts";
import type { PullPolicy } from "../../request/request.ts";
import type { DeclaredPorts } from "../../request/templates/reference.ts";
import type { EndWatch } from "../service/end-watch.ts";
import type { Progress } from "../service/progress.ts";
import type { Session } from "../session.ts";
import type { JobAge } from "./job-start.ts";
import type { ServiceNetwork } from "./session-network.ts";

/** Everything that is decided once for all services of a step, before the first one is brought up. */
export interface Stage {
  readonly session: Session;
  readonly labels: Labels;
  readonly network: ServiceNetwork;
  readonly vantage: Vantage;
  /** Address under which a service reaches this job. */
  readonly jobHost: string | undefined;
  readonly files: JobFiles;
  readonly publish: PublishPolicy;
  readonly loopback: Loopback;
  readonly pull: PullPolicy | undefined;
  /** For GitHub's own registry. */
  readonly github: GithubAccount | undefined;
  readonly timeoutMs: number | undefined;
  readonly jobAge: JobAge;
}

/** What bringing up a service needs of the outside. */
export interface StageTools {
  readonly engine: Engine;
  readonly clock: Clock;
  readonly log: Log;
  readonly ends: EndWatch;
  readonly progress: Progress;
  /** Of all services of the step. */
  readonly declaredPorts: DeclaredPorts;
  readonly resolveName: ResolveName;
  readonly tree: WorkspaceTree;
  /** Who listens on a host port, as far as this machine's processes tell. */
  findListener(hostPort: number): string | undefined;
  /** Aborts when the step is cancelled or another service has failed. */
  readonly signal: AbortSignal;
}
