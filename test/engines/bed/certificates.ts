import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { runCommand } from "../../bed/command.ts";

/** Folders with ca.pem, cert.pem and key.pem: one for the daemon, one for its clients, of one authority. */
export interface Certificates {
  readonly server: string;
  readonly client: string;
}

/** Makes an authority of a day and has it sign both sides, the server's for its address. */
export async function makeCertificates(folder: string, address: string): Promise<Certificates> {
  const [ca, server, client] = [join(folder, "ca"), join(folder, "server"), join(folder, "client")];
  for (const one of [ca, server, client]) await mkdir(one, { recursive: true });
  const openssl = (...words: string[]) => runCommand("openssl", words);
  const newKey = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"];
  const authority = [join(ca, "key.pem"), join(ca, "ca.pem")] as const;
  await openssl(
    "req",
    "-x509",
    ...newKey,
    "-keyout",
    authority[0],
    "-out",
    authority[1],
    "-days",
    "1",
    "-subj",
    "/CN=test authority",
  );
  for (const [side, names, usage] of [
    [server, `subjectAltName=IP:${address},DNS:docker`, "serverAuth"],
    [client, "subjectAltName=DNS:client", "clientAuth"],
  ] as const) {
    const request = join(side, "request.pem");
    const extensions = join(side, "extensions");
    await writeFile(extensions, `${names}\nextendedKeyUsage=${usage}\n`);
    await openssl("req", ...newKey, "-keyout", join(side, "key.pem"), "-out", request, "-subj", "/CN=test");
    await openssl(
      "x509",
      "-req",
      "-in",
      request,
      "-CA",
      authority[1],
      "-CAkey",
      authority[0],
      "-CAcreateserial",
      "-days",
      "1",
      "-extfile",
      extensions,
      "-out",
      join(side, "cert.pem"),
    );
    await runCommand("cp", [authority[1], join(side, "ca.pem")]);
  }
  return { server, client };
}

/** dockerd's options for an address that takes clients of this authority only. */
export function listenWithTls(address: string, { server }: Certificates): string[] {
  return [
    "--tlsverify",
    `--tlscacert=${join(server, "ca.pem")}`,
    `--tlscert=${join(server, "cert.pem")}`,
    `--tlskey=${join(server, "key.pem")}`,
    `--host=tcp://${address}:2376`,
  ];
}
