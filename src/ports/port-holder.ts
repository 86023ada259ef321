/** A process that has a host port. */
export interface PortHolder {
  /** `node server.js (pid 42)` */
  readonly process: string;
  /** The text of its /proc/<pid>/cgroup, in which a container's processes have the container's id. */
  readonly cgroup: string;
  /** The port of the other end, if it does not listen there: the kernel lends free ports to clients. */
  readonly connectedTo: number | undefined;
}
