import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { adjacencyGraphs, dictionary as common } from '@zxcvbn-ts/language-common'
import { dictionary as english } from '@zxcvbn-ts/language-en'

// Both limits are the server's (`check-password.ts`). Beyond them, a keystroke can block the page for a second.
const zxcvbn = new ZxcvbnFactory({
  dictionary: { ...common, ...english },
  graphs: adjacencyGraphs,
  l33tMaxSubstitutions: 1,
})
const estimatedLength = 32

/** The score of a password, from 0 (guessed at once) to 4. */
export const scorePassword = (password: string, userInputs: readonly string[]) =>
  zxcvbn.check(password.slice(0, estimatedLength), [...userInputs]).score
