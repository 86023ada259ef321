/** A pull that has said nothing new for too long, and was ended by us. */
export class StalledPull extends Error {}
