/** How the name of every label and annotation of ours starts; users may not set such. */
export const OWN_PREFIX = "sibling-services.";
