import type { TestTenant } from '../a-tenant.ts'
import { expectAnswer } from './expect-answer.ts'
import type { YearStep } from './year-step.ts'

export type GroupStep = Extract<
  YearStep,
  { readonly do: 'createGroup' | 'deleteGroup' | 'restoreGroup' | 'join' | 'leave' }
>

export const isGroupStep = (step: YearStep): step is GroupStep =>
  ['createGroup', 'deleteGroup', 'restoreGroup', 'join', 'leave'].includes(step.do)

interface Chosen {
  readonly userOf: (user: number) => string
  readonly groupOf: (group: number) => string
}

/** Groups have addresses, so groups and users want the same names. */
export async function takeGroupStep(
  { admin, domain, directory: { operations } }: TestTenant,
  { userOf, groupOf }: Chosen,
  step: GroupStep,
): Promise<void> {
  switch (step.do) {
    case 'createGroup': {
      const proxyAddresses = [`SMTP:${step.name}@${domain}`]
      return expectAnswer(await operations.createGroup(admin, { displayName: step.name, proxyAddresses }))
    }
    case 'deleteGroup':
      return expectAnswer(await operations.deleteGroup(admin, { groupId: groupOf(step.group) }))
    case 'restoreGroup':
      return expectAnswer(await operations.restoreGroup(admin, { groupId: groupOf(step.group) }))
    case 'join':
    case 'leave': {
      const member = { groupId: groupOf(step.group), userId: userOf(step.user) }
      const change = step.do === 'join' ? operations.addGroupMember : operations.removeGroupMember
      return expectAnswer(await change(admin, member))
    }
  }
}
