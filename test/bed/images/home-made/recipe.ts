/** How we make an image of our own that stands in for a public one where no registry is in reach. */
export interface ImageRecipe {
  /** As users write it, so that presets and pull policies behave as with the real one. */
  readonly name: string;
  /** The folder of the recipe, whose files decide with the ingredients what the image holds. */
  readonly folder: string;
  /** Fills an empty folder with the image's whole file system. */
  readonly plant: (root: string, workFolder: string) => Promise<void>;
  /** What else decides it: versions that come from outside. */
  readonly ingredients: readonly string[];
  /** The image's configuration, as Dockerfile instructions. */
  readonly configuration: readonly string[];
}

/** The search path of Debian's images, and of the public ones that build on them. */
export const debianPath = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";
