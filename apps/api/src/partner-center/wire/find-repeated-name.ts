const quote = 0x22
const backslash = 0x5c

/** More names in one object than any body has; to read so many costs a parser most. */
const namesAtMost = 1_000

/**
 * The first name that one object of a JSON text has twice in the same spelling; null where there is none. `JSON.parse` keeps
 * the last of them and does not tell. Throws for an object with more names than any body has; a text that is no JSON has any
 * answer.
 */
export function findRepeatedName(json: string): string | null {
  /** For each value that is open, outermost first, the names of an object so far; null for an array. */
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

/** Where the quote is that ends the text which begins at `start`, or where all ends. */
function endOfText(json: string, start: number): number {
  let at = start + 1
  while (at < json.length && json.charCodeAt(at) !== quote) at += json.charCodeAt(at) === backslash ? 2 : 1
  return at
}
