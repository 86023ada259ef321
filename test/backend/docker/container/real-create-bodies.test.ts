import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { createBodyOf } from "../../../../src/backend/docker/container/create-body-of.ts";
import { formatContainerPort } from "../../../../src/request/container-port.ts";
import type { ContainerRequest } from "../../../../src/request/container-request.ts";
import type { CreateBody } from "../../../../src/request/create-options/create-body.ts";
import {
  type CreateOptions,
  parseCreateOptions,
} from "../../../../src/request/create-options/parse-create-options.ts";
import type { Findings } from "../../../../src/request/problem.ts";
import { PLACEHOLDER_NETWORK } from "../../../../src/request/service/command-line.ts";
import { disclosureOf } from "../../../../src/request/service/disclosure.ts";
import { readOptions } from "../../../../src/request/service/read-options.ts";
import { readService } from "../../../../src/request/service/read-service.ts";
import { splitBody } from "../../../../src/request/service/split-body.ts";
import { readYaml } from "../../../../src/request/yaml/read-yaml.ts";
import { someSurroundings } from "../../../request/reading.ts";
import { type Block, readBlocks } from "../../../request/recorded/blocks.ts";
import { sharedFolder } from "../../../request/shared-material.ts";

const conformance = sharedFolder("conformance");

const corpus = sharedFolder("corpus");

function parsed(words: readonly string[]): CreateOptions | undefined {
  const options = parseCreateOptions(words, {
    ...someSurroundings({ environment: { HOME: "/h" }, workspace: "/cwd" }),
    readFile: (path) => {
      const file = resolve(conformance ?? "", "files", path);
      return existsSync(file) ? readFileSync(file, "utf8") : undefined;
    },
  });
  return options.kind === "parsed" ? options : undefined;
}

function thereAndBack(options: CreateOptions): CreateBody {
  return createBodyOf(splitBody(options, "/cwd").container);
}

/** The body without what a service says elsewhere, or not at all. */
function kept({ body, ports }: CreateOptions): CreateBody {
  const { Image: _image, AttachStdout: _out, AttachStderr: _err, NetworkingConfig, ...rest } = body;
  const { ExposedPorts: _ports, HostConfig: _host, ...top } = rest;
  const exposed = { ...body.ExposedPorts };
  for (const { containerPort } of ports) delete exposed[formatContainerPort(containerPort)];
  const host = { ...body.HostConfig };
  for (const key of ["PortBindings", "NetworkMode", "AutoRemove"] as const) delete host[key];
  const endpoint = { ...NetworkingConfig?.EndpointsConfig[PLACEHOLDER_NETWORK] };
  delete endpoint.Aliases;
  return {
    ...top,
    ...(Object.keys(exposed).length > 0 && { ExposedPorts: exposed }),
    ...(Object.keys(host).length > 0 && { HostConfig: host }),
    ...(Object.keys(endpoint).length > 0 && { NetworkingConfig: { EndpointsConfig: { default: endpoint } } }),
  };
}

describe("real blocks", () => {
  test.skipIf(conformance === undefined)(
    "in every recorded case (skipped where ../shared/conformance is absent)",
    () => {
      const text = readFileSync(join(conformance ?? "", "docker-create.json"), "utf8");
      const cases: { readonly argv: readonly string[] }[] = JSON.parse(text).cases;
      const onOurNetwork = cases.map(({ argv }) => ["--network", PLACEHOLDER_NETWORK, ...argv]);
      const all = [...cases.map(({ argv }) => argv), ...onOurNetwork].flatMap(
        (argv) => parsed([...argv, "busybox", "a", ""]) ?? [],
      );
      for (const options of all) expect(thereAndBack(options)).toStrictEqual(kept(options));
      expect(all.length).toBeGreaterThan(cases.length);
    },
  );

  test.skipIf(corpus === undefined)(
    "in every service of the real blocks (skipped where ../shared/corpus is absent)",
    () => {
      const services = readBlocks(corpus ?? "").flatMap(servicesIn);
      for (const { container, options } of services)
        expect(createBodyOf(container)).toStrictEqual(kept(options));
      expect(services.length).toBeGreaterThan(300);
    },
  );
});

/** The services of a block that can be read, and what their command lines say. */
function servicesIn({ text }: Block): { container: ContainerRequest; options: CreateOptions }[] {
  const surroundings = someSurroundings({ environment: { HOME: "/h" } });
  const findings: Findings = { problems: [], notices: [], warnings: [] };
  const root = readYaml({ origin: "services", kind: "input", text }, "services", {
    findings,
    disclosureOf,
    isKey: () => false,
  });
  const entries = root?.kind === "mapping" ? root.entries : [];
  return entries.flatMap((entry) => {
    const service = readService(entry, surroundings, findings);
    if (service?.kind !== "service") return [];
    const { request, definition } = service;
    const name = { text: request.name, place: entry.keyPlace };
    const image = { text: request.image, place: entry.keyPlace };
    const reading = readOptions(definition.options, { name, image, definition }, surroundings);
    return reading.kind === "read" ? [{ container: request, options: reading.created }] : [];
  });
}
