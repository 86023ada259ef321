/** The service's own container; whatever a cluster puts beside it is not asked for anything. */
export const CONTAINER_NAME = "service";
