/**
 * Unicode's full case folding, by which texts that differ in capitals alone are one: final sigma as sigma, ß as ss, dotless
 * i as itself. Made of the mappings that every runtime has, letter by letter, so that no table travels to the browser.
 */
export const foldCase = (text: string): string => text.replace(notAscii, foldLetter).toLowerCase()

const notAscii = /\P{ASCII}/gu

// ẞ has a small form and that one a capital form of two letters, hence there and back. Dotless i has I for its capital,
// and no other letter would be folded onto i by that alone.
const foldLetter = (letter: string): string =>
  letter === '\u0131' ? letter : letter.toLowerCase().toUpperCase().toLowerCase()
