import type { Route } from "../../../ports/route.ts";
import type { MissingProof } from "../../../ports/routes-to-service.ts";
import type { Vantage } from "./vantage.ts";

/** What is known of an answer over a route. */
export interface GivenAnswer {
  readonly route: Pick<Route, "kind">;
  /** Whether the peer only accepted the connection, and said nothing. */
  readonly isOnlyAccepted: boolean;
  /** Whether the user asked for exactly this host port; then others may well have it too. */
  readonly isDemanded: boolean;
}

/**
 * A connection proves a route if nothing else can have the address: on the network that the job shares with the
 * service, and in the network namespace of the services' own bridge. Elsewhere the container must see it.
 */
export function missingProof(vantage: Vantage, given: GivenAnswer): MissingProof {
  switch (vantage.kind) {
    case "published-only": {
      // A port drawn at random is known only to our container's daemon and us.
      const isTrusted = vantage.daemonHost === "named" || !given.isDemanded;
      return { kind: "sight", unseen: isTrusted ? "counts" : "assumed" };
    }
    case "daemon-host":
      if (vantage.bridge === "by-name") return { kind: "sight", unseen: "assumed" };
      return given.route.kind === "published" && given.isOnlyAccepted
        ? { kind: "listens" }
        : { kind: "none" };
    case "job-container":
    case "isolated":
      return { kind: "none" };
  }
}
