import { describe, expect, test } from "vitest";
import { refusalOf } from "../../scripts/architecture/judge-import.ts";

describe("a planted import is refused", () => {
  test.each([
    // Up, where arrows point down.
    ["src/service/bring-up.ts", "src/session/start-session.ts"],
    ["src/report/outputs.ts", "src/service/progress.ts"],
    ["src/reachability/prove-route.ts", "src/service/watch-routes.ts"],
    ["src/readiness/wait-until-ready.ts", "src/reachability/prove-route.ts"],
    ["src/readiness/plan-readiness.ts", "src/session/saved-session.ts"],
    ["src/request/read-request.ts", "src/reachability/port-looks.ts"],
    ["src/request/read-request.ts", "src/report/outputs.ts"],
    ["src/job/session.ts", "src/service/bring-up.ts"],
    ["src/ports/clock.ts", "src/job/session.ts"],
    ["src/waiting/limited.ts", "src/ports/clock.ts"],
    // An adapter, by anyone but an entrypoint.
    ["src/session/start-session.ts", "src/actions/actions-log.ts"],
    ["src/session/stop/stop-job.ts", "src/machine/end-process.ts"],
    ["src/service/bring-up.ts", "src/backend/docker/engine/engine.ts"],
    ["src/readiness/pace.ts", "src/machine/system-clock.ts"],
    ["src/request/read-request.ts", "src/actions/inputs/read-inputs.ts"],
    ["src/job/worker-process.ts", "src/backend/docker/engine/labels.ts"],
    ["src/actions/actions-runner.ts", "src/machine/open-regular.ts"],
    ["src/machine/this-process.ts", "src/actions/actions-log.ts"],
    ["src/machine/ssh-tunnel.ts", "src/backend/docker/daemon/docker-host.ts"],
    ["src/backend/docker/place/prepare-place.ts", "src/machine/this-process.ts"],
    // A story or a service, by an adapter.
    ["src/actions/actions-runner.ts", "src/session/start-session.ts"],
    ["src/machine/find-main.ts", "src/session/stop/stop-job.ts"],
    ["src/backend/docker/container/start-container.ts", "src/service/bring-up.ts"],
    ["src/backend/docker/removal/sweep.ts", "src/session/saved-session.ts"],
    // Inside the Docker backend.
    ["src/backend/docker/engine/engine.ts", "src/backend/docker/network/plan-network.ts"],
    ["src/backend/docker/engine/engine.ts", "src/backend/docker/engine-api/engine-api.ts"],
    ["src/backend/docker/container/start-container.ts", "src/backend/docker/engine-api/engine-api.ts"],
    ["src/backend/docker/engine-api/engine-api.ts", "src/backend/docker/container/plan-container.ts"],
    ["src/backend/docker/engine-api/engine-api.ts", "src/request/request.ts"],
    [
      "src/backend/docker/own-container/find-own-container.ts",
      "src/backend/docker/container/docker-place.ts",
    ],
    ["src/backend/docker/vantage/vantage.ts", "src/backend/docker/publish/choose-port.ts"],
    // Inside the Kubernetes backend, and between the two.
    ["src/backend/kubernetes/objects/pod.ts", "src/backend/kubernetes/rights/access-rules.ts"],
    ["src/backend/kubernetes/rights/missing-rights.ts", "src/request/request.ts"],
    ["src/backend/kubernetes/rights/missing-rights.ts", "src/backend/docker/labels.ts"],
    ["src/backend/docker/labels.ts", "src/backend/kubernetes/objects/pod.ts"],
    ["src/session/start-session.ts", "src/backend/kubernetes/rights/missing-rights.ts"],
    // Docker's words, above the backend or beside the two files that translate them.
    ["src/service/bring-up.ts", "src/request/create-options/create-body.ts"],
    ["src/service/fill-request.ts", "src/request/docker-options.ts"],
    ["src/session/start-session.ts", "src/request/create-options/parse-create-options.ts"],
    ["src/ports/place.ts", "src/request/create-options/create-body.ts"],
    ["src/readiness/plan-readiness.ts", "src/request/create-options/values/duration.ts"],
    ["src/main.ts", "src/request/docker-options.ts"],
    ["src/request/request.ts", "src/request/create-options/create-body.ts"],
    ["src/request/order-by-names.ts", "src/request/docker-options.ts"],
    ["src/request/service/read-service.ts", "src/request/create-options/create-body.ts"],
    ["src/backend/docker/container/plan-container.ts", "src/request/docker-options.ts"],
    // What stands outside.
    ["src/session/start-session.ts", "src/main.ts"],
    ["src/reachability/port-looks.ts", "src/readiness/plan-readiness.ts"],
    ["src/machine/this-process.ts", "scripts/root.ts"],
    ["src/request/read-request.ts", "test/fakes/fake-clock.ts"],
    ["src/user-error.ts", "src/request/request.ts"],
    ["src/helpers/strings.ts", "src/ports/log.ts"],
    ["src/report/outputs.ts", "src/helpers/strings.ts"],
  ])("%s -> %s", (from, to) => {
    expect(refusalOf({ from, to })).toMatch(/may not import|may import|no file imports|is in no room/);
  });

  test.each([
    ["src/backend/docker/container/start-container.ts", "dockerode"],
    ["src/backend/docker/engine/engine.ts", "dockerode"],
    ["src/main.ts", "dockerode"],
    ["src/machine/run-ssh.ts", "@actions/core"],
    ["src/session/start-session.ts", "@actions/core"],
    ["src/actions/actions-log.ts", "@actions/exec"],
    ["src/request/read-services.ts", "yaml"],
    ["src/actions/inputs/read-inputs.ts", "yaml"],
    ["src/backend/copy/plan-copies.ts", "tar-stream"],
    ["src/report/outputs.ts", "node:fs"],
    ["src/report/outputs.ts", "node:path"],
    ["src/request/read-request.ts", "node:fs"],
    ["src/request/read-request.ts", "node:http"],
    ["src/session/write-logs.ts", "node:fs/promises"],
    ["src/service/bring-up.ts", "node:timers/promises"],
    ["src/readiness/wait-until-ready.ts", "node:net"],
    ["src/backend/docker/network/plan-network.ts", "node:net"],
    ["src/machine/this-process.ts", "left-pad"],
    ["src/machine/this-process.ts", "@actions/http-client"],
  ])("%s -> %s", (from, to) => {
    expect(refusalOf({ from, to })).toMatch(/may import|has no place/);
  });
});

describe("an import that points down is allowed", () => {
  test.each([
    ["src/main.ts", "src/backend/docker/engine-api/connect-engine.ts"],
    ["src/session/start-session.ts", "src/service/bring-up.ts"],
    ["src/reachability/prove-route.ts", "src/ports/probe.ts"],
    ["src/backend/docker/network/join-network.ts", "src/backend/docker/engine/engine.ts"],
    ["src/backend/docker/container/start-container.ts", "src/ports/log.ts"],
    ["src/request/read-request.ts", "src/user-error.ts"],
    ["src/report/outputs.ts", "src/report/summary.ts"],
    ["src/backend/docker/engine-api/exec.ts", "node:stream"],
    ["src/actions/actions-log.ts", "@actions/core"],
    ["src/request/create-options/values/mount.ts", "node:path"],
    ["src/request/service/split-body.ts", "src/request/create-options/create-body.ts"],
    ["src/request/service/read-options.ts", "src/request/create-options/parse-create-options.ts"],
    ["src/backend/docker/container/create-body-of.ts", "src/request/docker-options.ts"],
    ["src/backend/docker/container/plan-container.ts", "src/request/create-options/create-body.ts"],
  ])("%s -> %s", (from, to) => expect(refusalOf({ from, to })).toBeUndefined());
});
