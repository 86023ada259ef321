import type { PullPolicy } from "../../../request/request.ts";
import type { GithubAccount } from "../../login/github-login.ts";
import type { Labels } from "../engine/labels.ts";
import type { JobAge } from "../image/job-start.ts";
import type { ServiceNetwork } from "../network/session-network.ts";
import type { Loopback, PublishPolicy } from "../publish/plan-publication.ts";
import type { Vantage } from "../vantage/vantage.ts";
import type { JobFiles } from "./job-files.ts";

/** A place on a Docker daemon: what is decided once for all services of a step. */
export interface DockerPlace {
  /** Shared by all steps of the job. */
  readonly jobSession: string;
  readonly labels: Labels;
  readonly network: ServiceNetwork;
  readonly vantage: Vantage;
  /** The address at which a service reaches this job. */
  readonly jobHost: string | undefined;
  readonly files: JobFiles;
  readonly publish: PublishPolicy;
  readonly loopback: Loopback;
  readonly pull: PullPolicy | undefined;
  /** The account for GitHub's own registry. */
  readonly github: GithubAccount | undefined;
  readonly jobAge: JobAge;
}
