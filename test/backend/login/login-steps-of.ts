import { expect } from "vitest";
import { loginSteps, parseLoginConfig } from "../../../src/backend/login/login-steps.ts";

export const auth = (login: string) => ({ auth: Buffer.from(login).toString("base64") });

export const HUB = "https://index.docker.io/v1/";

/** What is tried for an image, one word for each step: the user, or the program and what it is asked for. */
export function stepsFor(image: string, config: unknown, format: "docker" | "podman" = "docker"): string[] {
  const parsed = parseLoginConfig({ format, name: "config", text: JSON.stringify(config) });
  return loginSteps(image, parsed ?? expect.unreachable()).map((step) => {
    if (step.kind === "login") return step.login.username;
    return step.kind === "ask" ? `${step.program} ${step.server}` : step.problem;
  });
}
