import { connectKubectl } from "./connect-kubectl.ts";

interface Found {
  readonly items: readonly { readonly kind: string; readonly metadata: { readonly name: string } }[];
}

/** What of ours is in a namespace, by what no user's object carries: `Pod db-1a2b3c4d5e6f`. */
export async function left(namespace: string): Promise<string[]> {
  const selector = "sibling-services.job-session";
  const kinds = "pods,services,secrets";
  const { items } = await connectKubectl().get<Found>("-n", namespace, kinds, "-l", selector);
  return items.map(({ kind, metadata }) => `${kind} ${metadata.name}`).sort();
}
