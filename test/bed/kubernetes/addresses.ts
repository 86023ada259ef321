/** The node's, in the cluster's own network namespace, so that it collides with nothing. */
export const NODE = "10.244.0.1";

/** Of the Service `kubernetes`: without a kube-proxy, the server itself listens there. */
export const SERVER = "10.96.0.1";
export const PODS = "10.244.0.0/24";
