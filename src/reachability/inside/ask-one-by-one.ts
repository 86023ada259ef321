import type { Route } from "../../ports/route.ts";
import type { RoutesToService, Sight } from "../../ports/routes-to-service.ts";
import { type ContainerPort, formatContainerPort } from "../../request/container-port.ts";

/** Whether the container sees a connection over one route to one of its ports. */
export interface Question {
  readonly port: ContainerPort;
  readonly over: { readonly route: Route; readonly ip: string };
  readonly signal: AbortSignal;
}

/** Better routes may answer a moment later than worse ones. */
const GATHERING_MS = 25;

/**
 * One question at a time, because the container sees the connections of all of them, and over better routes first.
 * Results are remembered by address, because several names may mean one.
 */
export function askOneByOne(
  routesTo: (port: ContainerPort) => readonly Route[],
  ask: (question: Question) => Promise<Sight | "cannot-tell">,
): RoutesToService["seesOn"] {
  const seen = new Set<string>();
  const waiting: { readonly question: Question; readonly begin: () => void }[] = [];
  let isBusy = false;

  async function answer(question: Question): Promise<Sight | "cannot-tell"> {
    const { port, over } = question;
    const address = `${formatContainerPort(port)} ${over.ip} ${over.route.port}`;
    if (seen.has(address)) return "seen";
    const sight = await ask(question);
    if (sight === "seen") seen.add(address);
    return sight;
  }
  const rank = ({ port, over: { route } }: Question) =>
    routesTo(port).findIndex(({ host, port }) => host === route.host && port === route.port);
  function beginBest(): void {
    if (isBusy || waiting.length === 0) return;
    isBusy = true;
    waiting
      .sort((left, right) => rank(left.question) - rank(right.question))
      .shift()
      ?.begin();
  }
  return async (port, over, signal) => {
    const question = { port, over, signal };
    const turn = new Promise<void>((begin) => waiting.push({ question, begin }));
    if (routesTo(port).length > 1) await new Promise((resolve) => setTimeout(resolve, GATHERING_MS));
    beginBest();
    await turn;
    try {
      return await answer(question);
    } finally {
      isBusy = false;
      beginBest();
    }
  };
}
