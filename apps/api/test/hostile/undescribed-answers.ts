import type { HostileAnswer } from '@reprieve/operations/testing'

interface Described {
  readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly responses: object }>>>>
}

const toPattern = (path: string): string => path.replace(/\{\w+\}|:\w+/g, '{}')

/** Whether the request is sent to another address than its name says: blanks and dots are no segment of a path. */
const isElsewhere = (name: string): boolean => /: id is (?:%20|%2e|\.)+/i.test(name)

/**
 * Returns each answer, as the name of its request and its status, that the document does not have for its call. `base`
 * is the path of the server in the document. Answers of addresses that are no call of the document are left out.
 */
export function undescribedAnswers(
  document: Described,
  base: string,
  answers: readonly HostileAnswer[],
): readonly string[] {
  const statuses = new Map<string, Set<string>>()
  for (const [path, item] of Object.entries(document.paths)) {
    for (const [method, { responses }] of Object.entries(item)) {
      statuses.set(`${method.toUpperCase()} ${toPattern(base + path)}`, new Set(Object.keys(responses)))
    }
  }
  return answers.flatMap(({ name, status }) => {
    const described = statuses.get(toPattern(name.split(': ', 1)[0] ?? ''))
    return described === undefined || described.has(String(status)) || isElsewhere(name)
      ? []
      : [`${name}: ${status}`]
  })
}
