/**
 * Whether every database stores a text and every screen shows it unchanged: it has no control character (such as NUL or a
 * line break) and no half of a surrogate pair.
 */
export const isPlainText = (text: string): boolean => !unprintable.test(text)

/**
 * Whether a text has code points that are invisible and that most programs ignore (joiners, variation selectors, soft
 * hyphens, direction marks). They could make one name look like another (R11).
 */
export const hasIgnorable = (text: string): boolean => ignorable.test(text)

const ignorable = /\p{Default_Ignorable_Code_Point}/u
/**
 * Whether a text can be shown as a name within a sentence: it has visible characters, and it does not reverse the text
 * beside it. The joiners that Persian and emoji need are allowed.
 */
export const isVisibleText = (text: string): boolean => visible.test(text) && !direction.test(text)

const visible = /[^\p{Default_Ignorable_Code_Point}\p{White_Space}\p{M}\p{Cf}\u2800]/u
const direction = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u
const unprintable = /[\p{Cc}\p{Cs}]/u
