import { IntlMessageFormat } from 'intl-messageformat'

type Elements = ReturnType<IntlMessageFormat['getAst']>
type Values = Readonly<Record<string, string | number>>

/** A name as an earlier release could store it: right-to-left, with marks that would reorder what follows. */
export const hostileName = '\u202eכהן\u2067'

/**
 * Sets of values that cover every choice of a message, with {@link hostileName} for each text that comes from outside.
 * Empty if the message takes none.
 */
export function hostileValuesOf(message: string): readonly Values[] {
  const needs = needsOf(new IntlMessageFormat(message, 'en', undefined, { ignoreTag: true }).getAst())
  if (!needs.some(([, options]) => options.includes(hostileName))) return []
  return needs.reduce<readonly Values[]>(
    (sets, [name, options]) => sets.flatMap((set) => options.map((option) => ({ ...set, [name]: option }))),
    [{}],
  )
}

/**
 * Whether the name cannot reorder the sentence: it occurs only inside isolates, and none of its own direction
 * marks is left.
 */
export function isSafe(sentence: string): boolean {
  let inner = sentence
  for (let before = ''; before !== inner; ) {
    before = inner
    inner = inner.replace(/\u2068[^\u2068\u2069]*\u2069/gu, '')
  }
  return !/[\u0590-\u05ff\u2068\u2069]/u.test(inner) && !/[\u202a-\u202e\u2066\u2067]/u.test(sentence)
}

type Need = readonly [name: string, options: readonly (string | number)[]]

function needsOf(elements: Elements): readonly Need[] {
  const found = new Map<string, Set<string | number>>()
  for (const [name, options] of elements.flatMap(needOf)) {
    const known = found.get(name) ?? new Set()
    for (const option of options) known.add(option)
    found.set(name, known)
  }
  // A value that selects a choice in one place can also be shown in another. It then has only the choice's
  // own values.
  return [...found].map(([name, options]) => {
    const own = [...options].filter((option) => option !== hostileName)
    return [name, own.length > 0 ? own : [...options]]
  })
}

const counts = [0, 1, 2]

function needOf(element: Elements[number]): readonly Need[] {
  switch (element.type) {
    case 1:
      return [[element.value, [hostileName]]]
    case 2:
      return [[element.value, counts]]
    case 5:
    case 6: {
      const inner = Object.values(element.options).flatMap(({ value }) => needsOf(value))
      return [[element.value, element.type === 6 ? counts : Object.keys(element.options)], ...inner]
    }
    default:
      return []
  }
}
