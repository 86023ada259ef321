import { inject } from "vitest";
import { type CliFolder, cliFolder } from "../../terminal/run-cli.ts";

export const { images, dockerHost } = inject("bed");

export const SERVICES = `
postgres:
  image: ${images.postgres}
  env: { POSTGRES_PASSWORD: secret }
  ports: ["5432"]
redis: { image: "${images.redis}", ports: [6379] }
`;

export const REDIS = `redis: { image: "${images.redis}", ports: [6379] }\n`;

export const folders: CliFolder[] = [];

export function aFolder(services: string): CliFolder {
  const folder = cliFolder({ "services.yml": services }, { DOCKER_HOST: dockerHost });
  folders.push(folder);
  return folder;
}
