/** What a CI keeps for all steps of a pipeline if each step is a container of its own. */
export interface Pipeline {
  /** The CI's name. */
  readonly system: string;
  /** Whether a network of this name is the one that all steps share. */
  isNetwork(name: string): boolean;
  /** The name of the volume with the checkout, by the network's name; `undefined` if the CI does not say. */
  volumeBeside(network: string): string | undefined;
}

/** What to say if nothing of the pipeline can own the services. */
export function endsWithItsStep({ system }: Pick<Pipeline, "system">): string {
  return `each step of ${system} is a container of its own, so these services are removed by whatever runs next here once this step has ended; put the commands that need them into this step, as in \`sibling-services run -- sh -c 'npm test && npm run end-to-end'\``;
}

/** What to say if the pipeline owns them. */
export function staysForTheRest({ system }: Pick<Pipeline, "system">, network: string): string {
  return `The services stay for the rest of this ${system} pipeline, on its network ${network}. Remove them with \`sibling-services down\` in a last step that runs after a failure too.`;
}
