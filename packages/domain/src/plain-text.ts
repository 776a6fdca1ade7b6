/**
 * Whether every store keeps a text and every screen shows it as it is: it has no control character (so neither NUL nor
 * a line break) and no half of a surrogate pair.
 */
export const isPlainText = (text: string): boolean => !unprintable.test(text)

const unprintable = /[\p{Cc}\p{Cs}]/u
