import type { UserId } from '@reprieve/domain'
import type { GroupReference, NewUser } from './new-tenant.ts'
import { makePerson } from './people.ts'
import { daysFrom, type SeedContext } from './scenario.ts'
import type { TenantBuilder } from './tenant-builder.ts'

/** Makes up ordinary people of one tenant. No two have the same sign-in name. */
export interface Staff {
  next(): NewUser
}

export interface StaffOptions {
  readonly groups: readonly GroupReference[]
  /** The sets of licences that people have, each as likely as the others. */
  readonly licences: readonly (readonly string[])[]
  readonly passwordHash: string | null
  /** Local parts that these people must not get. */
  readonly reserved: readonly string[]
}

export function makeStaff(
  { random, now }: SeedContext,
  { tenant }: TenantBuilder,
  { groups, licences, passwordHash, reserved }: StaffOptions,
): Staff {
  const taken = new Map<string, number>(reserved.map((local) => [local, 1]))
  const [domain] = tenant.domains
  const initialDomain = tenant.domains.at(-1) ?? domain

  const freeLocal = (wanted: string): string => {
    const times = (taken.get(wanted) ?? 0) + 1
    taken.set(wanted, times)
    return times === 1 ? wanted : `${wanted}${times}`
  }

  return {
    next: () => {
      const { local: wanted, ...person } = makePerson(random)
      const local = freeLocal(wanted)
      const secondary = initialDomain === domain ? [] : [`smtp:${local}@${initialDomain}`]
      const firstGroup = groups.length === 0 ? undefined : random.pick(groups)
      const otherGroup = groups.length === 0 || random.oneIn(2) ? undefined : random.pick(groups)
      return {
        ...person,
        userPrincipalName: `${local}@${domain}`,
        proxyAddresses: [`SMTP:${local}@${domain}`, ...secondary],
        ...(random.oneIn(3) ? { phoneNumber: `+1 555 01${10 + random.below(90)}` } : {}),
        signInBlocked: random.oneIn(40),
        passwordHash,
        createdAt: daysFrom(now, -60 - random.below(800)),
        licences: licences.length === 0 ? [] : random.pick(licences),
        groups: distinct(firstGroup, otherGroup),
      }
    },
  }
}

/** Adds `count` people. Every twelfth is the manager of the eleven after. */
export function addStaff(builder: TenantBuilder, staff: Staff, count: number): readonly UserId[] {
  const managers: UserId[] = []
  for (let index = 0; index < count; index += 1) {
    const managerId = managers.at(-1)
    const id = builder.addUser({ ...staff.next(), ...(managerId === undefined ? {} : { managerId }) })
    if (index % 12 === 0) managers.push(id)
  }
  return managers
}

const distinct = (
  first: GroupReference | undefined,
  other: GroupReference | undefined,
): readonly GroupReference[] => {
  if (first === undefined) return []
  return other === undefined || other.id === first.id ? [first] : [first, other]
}
