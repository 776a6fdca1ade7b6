/**
 * Unicode's full case folding: texts that differ only in case become equal. Final sigma becomes sigma, ß becomes ss, and
 * dotless i stays as it is. It uses the case mappings of the runtime, letter by letter, so that no table has to be loaded.
 */
export const foldCase = (text: string): string => text.replace(notAscii, foldLetter).toLowerCase()

/**
 * The form in which names are compared (R11): case-folded and in NFC. The text is decomposed first, because a combining
 * mark can stand between two characters that are folded together.
 */
export const foldText = (text: string): string => foldCase(text.normalize('NFD')).normalize('NFC')

const notAscii = /\P{ASCII}/gu

// The letter is lowered, raised and lowered again, because the capital ẞ becomes SS only by way of ß. Dotless i is left
// out: its capital is I, so it would be folded onto i.
const foldLetter = (letter: string): string =>
  letter === '\u0131' ? letter : letter.toLowerCase().toUpperCase().toLowerCase()
