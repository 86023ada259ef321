/** A file of random content on our root filesystem. */
export interface Nonce {
  readonly path: string;
  readonly text: string;
  remove(): void;
}
