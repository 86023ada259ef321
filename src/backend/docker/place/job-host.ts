import type { Joining } from "../network/join-network.ts";
import type { VantageFacts } from "../vantage/decide-vantage.ts";
import type { Vantage } from "../vantage/vantage.ts";

/** The address at which services reach this job; `undefined` if there is none that we know. */
export function jobHostOf({
  vantage,
  joining,
  facts,
}: {
  readonly vantage: Vantage;
  readonly joining: Joining;
  readonly facts: Pick<VantageFacts, "serviceGateways" | "localAddresses">;
}): string | undefined {
  switch (vantage.kind) {
    case "job-container":
      return joining.kind === "joined" ? joining.address : undefined;
    case "daemon-host":
      return facts.serviceGateways.find((gateway) => facts.localAddresses.includes(gateway));
    case "published-only":
    case "isolated":
      return facts.localAddresses.find((address) => address.includes(".") && !address.startsWith("127."));
  }
}
