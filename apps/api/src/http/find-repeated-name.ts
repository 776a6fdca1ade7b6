const quote = 0x22
const backslash = 0x5c

/** More names than any object of a body has. Reading many names is what costs a parser most. */
const namesAtMost = 1_000

/**
 * The first name that one object of a JSON text has twice in the same spelling; null if there is none. `JSON.parse`
 * silently keeps the last of them. Throws for an object with more names than any body has. The answer for a text that
 * is not JSON is undefined.
 */
export function findRepeatedName(json: string): string | null {
  /** For each open value, outermost first, the names of an object so far; null for an array. */
  const open: (Set<string> | null)[] = []
  let comesName = false
  for (let at = 0; at < json.length; at += 1) {
    const character = json[at]
    if (character === '{') {
      open.push(new Set())
      comesName = true
    } else if (character === '[') {
      open.push(null)
      comesName = false
    } else if (character === '}' || character === ']') {
      open.pop()
      comesName = false
    } else if (character === ',') {
      comesName = open.at(-1) instanceof Set
    } else if (character === '"') {
      const end = endOfText(json, at)
      if (comesName) {
        const written = json.slice(at + 1, end)
        const name: string = written.includes('\\') ? JSON.parse(`"${written}"`) : written
        const names = open.at(-1)
        if (names?.has(name)) return name
        names?.add(name)
        if (names && names.size > namesAtMost) throw new Error('an object has too many names')
      }
      comesName = false
      at = end
    }
  }
  return null
}

/** The position of the quote that ends the text beginning at `start`, or the end of the JSON. */
function endOfText(json: string, start: number): number {
  let at = start + 1
  while (at < json.length && json.charCodeAt(at) !== quote) at += json.charCodeAt(at) === backslash ? 2 : 1
  return at
}
