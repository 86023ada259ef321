/**
 * How many seconds the log says that a service took, from the moment at which the daemon said that it runs: under load
 * that comes late, and there is no upper limit.
 */
export function secondsUntilReady(service: string, output: string): number {
  return Number(output.match(new RegExp(`${service}: +ready after ([\\d.]+) s`))?.[1]);
}
