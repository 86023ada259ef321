/** A foreign network, and the job's container that main connected to it. */
export interface JoinedNetwork {
  readonly networkId: string;
  readonly containerId: string;
}

export const JOINED_STATE_NAME = "joined-network";

export function formatJoinedNetwork({ networkId, containerId }: JoinedNetwork): string {
  return `${networkId} ${containerId}`;
}

/** `undefined` for a missing or damaged state. */
export function parseJoinedNetwork(state: string | undefined): JoinedNetwork | undefined {
  const [, networkId, containerId] = state?.match(/^([0-9a-f]{64}) ([0-9a-f]{64})$/) ?? [];
  return networkId === undefined || containerId === undefined ? undefined : { networkId, containerId };
}
