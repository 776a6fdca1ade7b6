import type { Answers } from './exchange.ts'
import { graphErrorAnswer, graphThrottledAnswer } from './graph/answer.ts'
import { isGraphPath } from './graph/mount-graph.ts'
import { errorAnswer } from './partner-center/wire/answer.ts'
import { throttledAnswer } from './partner-center/wire/throttled.ts'
import { scimErrorAnswer, scimThrottledAnswer } from './scim/answer.ts'
import { isScimPath } from './scim/mount-scim.ts'

const partnerCenter: Answers = { error: errorAnswer, throttled: throttledAnswer }
const graph: Answers = { error: graphErrorAnswer, throttled: graphThrottledAnswer }
const scim: Answers = { error: scimErrorAnswer, throttled: scimThrottledAnswer }

/** The answers of the contract that a path belongs to. What belongs to none is answered as Partner Center would. */
export function answersOf(path: string): Answers {
  if (isScimPath(path)) return scim
  return isGraphPath(path) ? graph : partnerCenter
}
