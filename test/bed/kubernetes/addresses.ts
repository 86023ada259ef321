/** The node's, in the cluster's own network namespace, so that it collides with nothing. */
export const NODE = "10.244.0.1";
