/** One folder of src/, or one file that stands alone there. */
export interface Room {
  /** Its path below src/. A room inside another has its own row, and its own arrows. */
  readonly name: string;
  /** The one question that it answers. */
  readonly question: string;
  /** Rooms, or single files of them, from which its files may import. */
  readonly mayImport: readonly string[];
}
