import { once } from "node:events";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { TLSSocket } from "node:tls";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { parseSavedDockerHost } from "../../../../src/backend/docker/daemon/docker-host.ts";
import { EngineBreakdown } from "../../../../src/backend/docker/engine/engine-breakdown.ts";
import { connectEngine } from "../../../../src/backend/docker/engine-api/connect-engine.ts";
import { usualAnswer } from "../../../fakes/daemon/usual-answers.ts";
import { certificateFolder, pem } from "../../../fakes/tls/certificates.ts";

const clients: unknown[] = [];
const server = createServer(
  {
    key: pem("server/key.pem"),
    cert: pem("server/cert.pem"),
    ca: pem("authority/ca.pem"),
    requestCert: true,
    rejectUnauthorized: false,
  },
  ({ socket }, response) => {
    clients.push((socket as TLSSocket).getPeerCertificate().subject?.CN);
    const answer = usualAnswer("GET /version");
    response.end(typeof answer === "function" ? "" : answer.text);
  },
);
let port: number;
beforeAll(async () => {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  port = (server.address() as AddressInfo).port;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
afterEach(() => vi.unstubAllEnvs());

const connect = (folder: string | undefined, verifiesServer: boolean, host = "127.0.0.1") =>
  connectEngine({ kind: "tcp", host, port, tls: { folder, verifiesServer } }).about();

async function refusalOf(attempt: Promise<unknown>): Promise<string> {
  const failure = await attempt.then(
    () => "it was accepted",
    (error: unknown) => error,
  );
  return failure instanceof EngineBreakdown ? failure.code : String(failure);
}

describe("a daemon behind TLS", () => {
  test("is believed if the authority in use has signed its certificate, and is shown ours", async () => {
    expect((await connect(certificateFolder("authority"), true)).version).toBe("28.5.1");
    expect(clients.at(-1)).toBe("test authority");
  });

  test("is refused if another authority has signed it", async () => {
    expect(await refusalOf(connect(certificateFolder("stranger"), true))).toMatch(
      /UNABLE_TO_VERIFY_LEAF_SIGNATURE|SELF_SIGNED/,
    );
  });

  test("is refused if none of the system's authorities has signed it and no folder is named", async () => {
    expect(await refusalOf(connect(undefined, true))).toMatch(/UNABLE_TO_VERIFY_LEAF_SIGNATURE|SELF_SIGNED/);
  });

  test("is refused under a name that its certificate does not have", async () => {
    expect(await refusalOf(connect(certificateFolder("authority"), true, "localhost"))).toBe(
      "ERR_TLS_CERT_ALTNAME_INVALID",
    );
  });

  test("is refused all the same if the environment tells Node not to verify", async () => {
    vi.stubEnv("NODE_TLS_REJECT_UNAUTHORIZED", "0");
    expect(await refusalOf(connect(certificateFolder("stranger"), true))).toMatch(
      /UNABLE_TO_VERIFY_LEAF_SIGNATURE|SELF_SIGNED/,
    );
  });

  test("is taken as it is only for a docker context that says so", async () => {
    expect((await connect(certificateFolder("stranger"), false)).version).toBe("28.5.1");
  });

  test("is verified by post, too, whose address comes from the state", async () => {
    const saved = parseSavedDockerHost(
      `tcp://127.0.0.1:${port}?tls-verify=true&tls-folder=${certificateFolder("stranger")}`,
    );
    expect(await refusalOf(connectEngine(saved).about())).toMatch(
      /UNABLE_TO_VERIFY_LEAF_SIGNATURE|SELF_SIGNED/,
    );
  });

  test("whose certificates cannot be read is refused by a sentence", () => {
    expect(() => connect(join(certificateFolder("authority"), "ca.pem"), true)).toThrow(
      /cannot be read: ENOTDIR/,
    );
    expect(() => connect("/nowhere", true)).toThrow(/contains neither ca.pem nor cert.pem/);
  });
});
