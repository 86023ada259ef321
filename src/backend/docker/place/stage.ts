import type { Session } from "../../../job/session.ts";
import type { Clock } from "../../../ports/clock.ts";
import type { Log } from "../../../ports/log.ts";
import type { WorkspaceTree } from "../../../ports/workspace-tree.ts";
import type { ResolveName } from "../../../reachability/look-over-route.ts";
import type { PullPolicy } from "../../../request/request.ts";
import type { DeclaredPorts } from "../../../request/templates/reference.ts";
import type { Progress } from "../../../service/progress.ts";
import type { EndWatch } from "../container/end-watch.ts";
import type { JobFiles } from "../container/job-files.ts";
import type { Engine } from "../engine/engine.ts";
import type { Labels } from "../engine/labels.ts";
import type { JobAge } from "../image/job-start.ts";
import type { GithubAccount } from "../image/registry-login.ts";
import type { ServiceNetwork } from "../network/session-network.ts";
import type { Loopback, PublishPolicy } from "../publish/plan-publication.ts";
import type { Vantage } from "../vantage/vantage.ts";

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
