/**
 * Whether every store keeps a text and every screen shows it as it is: it has no control character (so neither NUL nor
 * a line break) and no half of a surrogate pair.
 */
export const isPlainText = (text: string): boolean => !unprintable.test(text)

/**
 * Whether a text has code points that are not seen and that most programs pass over (joiners, variation selectors, soft
 * hyphens, marks of direction): with them, a name could be made that looks like another (R11).
 */
export const hasIgnorable = (text: string): boolean => ignorable.test(text)

const ignorable = /\p{Default_Ignorable_Code_Point}/u
const unprintable = /[\p{Cc}\p{Cs}]/u
