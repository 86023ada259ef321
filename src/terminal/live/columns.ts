/**
 * Characters that take two columns: East Asian wide and fullwidth ones (UAX 11), and emoji that are shown as pictures.
 */
const WIDE =
  /[\u1100-\u115f\u2329\u232a\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{16fe0}-\u{18dff}\u{1aff0}-\u{1b2ff}\u{1f200}-\u{1f2ff}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u;
/** They are drawn over the character before them. */
const WITHOUT_WIDTH = /\p{Mn}|\p{Me}/u;
/**
 * Characters that a terminal acts on, that it may not have, or that make one picture of several on some terminals alone:
 * controls, line ends, unassigned and private ones, the halves of flags.
 */
const UNSHOWN = /[\p{Cc}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}\p{Regional_Indicator}]/gu;
/** Characters that cannot be seen but change what is: directions, joiners, variants, skin colors. */
const UNSEEN = /[\p{Cf}\p{Variation_Selector}\p{Emoji_Modifier}]/gu;

/** A text that others wrote, with nothing in it whose columns cannot be counted. */
export function countable(text: string, { hasUnicode }: { readonly hasUnicode: boolean }): string {
  const seen = text.normalize("NFC").replace(UNSEEN, "").replace(UNSHOWN, "?");
  return hasUnicode ? seen : seen.replace(/[^\x20-\x7e]/gu, "?");
}

/** How many columns of a terminal it takes. */
export function columnsOf(text: string): number {
  return [...text].reduce((sum, character) => sum + widthOf(character), 0);
}

/** As much of the beginning as these columns hold. */
export function beginningOf(text: string, columns: number): string {
  let [left, end] = [columns, 0];
  for (const character of text) {
    left -= widthOf(character);
    if (left < 0) break;
    end += character.length;
  }
  return text.slice(0, end);
}

/** The text, with spaces up to that many columns. */
export function filledTo(columns: number, text: string): string {
  return text + " ".repeat(Math.max(0, columns - columnsOf(text)));
}

function widthOf(character: string): number {
  if (/^[\x20-\x7e]$/.test(character)) return 1;
  return WITHOUT_WIDTH.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
}
