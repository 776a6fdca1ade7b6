import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { adjacencyGraphs, dictionary as common } from '@zxcvbn-ts/language-common'
import { dictionary as english } from '@zxcvbn-ts/language-en'

const zxcvbn = new ZxcvbnFactory({ dictionary: { ...common, ...english }, graphs: adjacencyGraphs })

/** From 0 (guessed at once) to 4. */
export const scorePassword = (password: string, userInputs: readonly string[]) =>
  zxcvbn.check(password.slice(0, 100), [...userInputs]).score
