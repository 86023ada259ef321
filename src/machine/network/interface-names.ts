/**
 * The names of all network interfaces of this process's network namespace, from the text of /proc/net/dev (Linux
 * net/core/net-procfs.c). Not from /sys/class/net, which shows the namespace in which it was mounted, nor from Node,
 * which omits a bridge to which no container is connected yet.
 */
export function parseInterfaceNames(dev: string): string[] {
  return dev.split("\n").flatMap((line) => line.match(/^\s*([^\s:|]\S*?):/)?.[1] ?? []);
}
