/**
 * Unicode's full case folding: texts that differ only in case become equal. Final sigma becomes sigma, ß becomes ss, and
 * dotless i stays as it is. It uses the case mappings of the runtime, letter by letter, so that no table has to be loaded.
 */
export const foldCase = (text: string): string => text.replace(notAscii, foldLetter).toLowerCase()

/**
 * The text as names are compared (R11): case-folded, and in NFC. Decomposed first: a combining mark can stand between two
 * characters that are folded together.
 */
export const foldText = (text: string): string => foldCase(text.normalize('NFD')).normalize('NFC')

const notAscii = /\P{ASCII}/gu

// ẞ has a small form and that one a capital form of two letters, hence there and back. Dotless i has I for its capital,
// and no other letter would be folded onto i by that alone.
const foldLetter = (letter: string): string =>
  letter === '\u0131' ? letter : letter.toLowerCase().toUpperCase().toLowerCase()
