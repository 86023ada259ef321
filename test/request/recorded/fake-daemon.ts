import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What the real command line did: the request that it sent, or its error. */
export type Sent =
  | { readonly kind: "sent"; readonly query: Record<string, string>; readonly body: Record<string, unknown> }
  | { readonly kind: "refused"; readonly error: string };

/**
 * A daemon that only answers the ping and keeps create requests, so that the real `docker` on PATH can be asked what it
 * would send. The client runs in an empty folder, which is called `/workspace` in what it sends, and its parent `/`.
 */
export async function withFakeDaemon<T>(
  use: (create: (words: readonly string[]) => Promise<Sent>) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "sibling-services-record-"));
  const workspace = join(folder, "workspace");
  mkdirSync(workspace);
  const socket = join(folder, "engine.sock");
  let sent: Extract<Sent, { kind: "sent" }> | undefined;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const url = new URL(request.url ?? "/", "http://daemon");
      const isCreate = url.pathname.endsWith("/containers/create");
      if (isCreate) {
        const text = Buffer.concat(chunks).toString().replaceAll(`${folder}/`, "/").replaceAll(folder, "/");
        sent = { kind: "sent", query: Object.fromEntries(url.searchParams), body: JSON.parse(text) };
      }
      const status = isCreate ? 201 : url.pathname.endsWith("/_ping") ? 200 : 404;
      response.writeHead(status, {
        "Content-Type": "application/json",
        "Api-Version": "1.50",
        Ostype: "linux",
      });
      response.end(isCreate ? JSON.stringify({ Id: "a".repeat(64), Warnings: [] }) : "{}");
    });
  });
  await new Promise<void>((resolve) => server.listen(socket, resolve));
  const create = (words: readonly string[]): Promise<Sent> => {
    sent = undefined;
    return new Promise((resolve) => {
      const child = spawn("docker", ["create", ...words], {
        cwd: workspace,
        env: { PATH: process.env.PATH, HOME: "/h", DOCKER_HOST: `unix://${socket}` },
      });
      let errors = "";
      child.stderr.on("data", (chunk) => {
        errors += chunk;
      });
      child.on("close", (code) => {
        resolve(code === 0 && sent ? sent : { kind: "refused", error: errors.split("\n")[0] ?? "" });
      });
    });
  };
  try {
    return await use(create);
  } finally {
    server.close();
    rmSync(folder, { recursive: true });
  }
}
