import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeNamespace } from "../bed/kubernetes/job-namespace.ts";
import { type JobPod, startJobPod } from "../bed/kubernetes/job-pod.ts";
import { left } from "../bed/kubernetes/left.ts";
import { type PrivateRegistry, startPrivateRegistry } from "../bed/kubernetes/private-registry.ts";
import { ACCOUNT } from "../registry/debian-registry.ts";
import { publishImage } from "../registry/publish-image.ts";

const READY_AFTER_S = 3;

describe("an image of a registry that asks for a login", () => {
  let registry: PrivateRegistry;
  let namespace: string;
  let job: JobPod;
  let image: string;
  beforeAll(async () => {
    registry = await startPrivateRegistry();
    const server = `httpd -p 8080; sleep ${READY_AFTER_S}; touch /ready; sleep 600`;
    await publishImage(registry.port, {
      ...{ repository: "team/app", tag: "1", layerBytes: 1 << 10 },
      config: {
        Cmd: ["sh", "-c", server],
        ExposedPorts: { "8080/tcp": {} },
        Volumes: { "/var/lib/app": {} },
        Healthcheck: { Test: ["CMD-SHELL", "test -e /ready"] },
      },
    });
    image = `${registry.host}/team/app:1`;
    namespace = await makeNamespace();
    job = await startJobPod(namespace);
    await job.script(`cat > /tmp/authority.pem <<'END'\n${registry.authority}\nEND`);
  });
  afterAll(() => registry[Symbol.asyncDispose]());

  const step = (service: object) => ({
    id: "services",
    inputs: { services: JSON.stringify({ app: service }) },
    // As if the machine's administrator had added it to those of the system.
    environment: { SSL_CERT_FILE: "/tmp/authority.pem" },
  });

  test("its EXPOSE names the port, its HEALTHCHECK decides, and the login stays in a Secret", async () => {
    const asked = step({ image, credentials: ACCOUNT, storage: "memory", timeout: "40s" });
    const main = await job.main(asked);
    expect(main.exitCode, main.output).toBe(0);
    expect(main.output).toMatch(/app: ready .*its healthcheck/);
    expect(main.outputs["app-port"]).toBe("8080");
    const masked = main.output.replaceAll(/^::add-mask::.*$/gm, "");
    expect(masked).not.toContain(ACCOUNT.password);
    const pod = await job.kubectl.raw(
      "-n",
      namespace,
      "get",
      "pods",
      "-l",
      "sibling-services.session",
      "-o",
      "json",
    );
    expect(pod).not.toContain(ACCOUNT.password);
    expect(pod).toContain('"mountPath": "/var/lib/app"');
    expect(await left(namespace)).toContainEqual(expect.stringMatching(/^Secret app-.*-pull$/));
    await job.post(asked, main);
    expect(await left(namespace)).toEqual([]);
  });

  test("without one, the pull fails in the node's words, and the log says what was not read", async () => {
    const asked = step({ image: image.replace(":1", ":2") });
    const main = await job.main(asked);
    expect(main.exitCode).toBe(1);
    expect(main.output).toMatch(/could not pull the image .*team\/app:2/);
    expect(main.output).toContain("team/app:2 are not known, because its registry asks for a login");
    await job.post(asked, main);
    expect(await left(namespace)).toEqual([]);
  });

  test("which its registry does not have fails at once", async () => {
    const asked = step({ image: image.replace(":1", ":2"), credentials: ACCOUNT });
    const main = await job.main(asked);
    expect(main.exitCode).toBe(1);
    expect(main.output).toMatch(/could not pull the image .*team\/app:2: ErrImagePull: .*not found/);
    await job.post(asked, main);
    expect(await left(namespace)).toEqual([]);
  });
});
