import fc from 'fast-check'

/** Something that happens in a year. Users and groups are numbered in the order of creation, modulo their count. */
export type YearStep =
  | { readonly do: 'create'; readonly name: string }
  | { readonly do: 'rename'; readonly user: number; readonly name: string }
  | {
      readonly do: 'restore'
      readonly user: number
      readonly names: 'fail' | 'proposed'
      readonly how: 'plain' | 'replaceHolder'
    }
  | { readonly do: 'delete' | 'hold' | 'release' | 'purge' | 'license' | 'unlicense'; readonly user: number }
  | { readonly do: 'job'; readonly users: readonly number[]; readonly names: 'fail' | 'proposed' }
  /** Restores the users whom the administrator has deleted in the last days. */
  | { readonly do: 'undo'; readonly days: number; readonly names: 'fail' | 'proposed' }
  /** Copies the messages of one mailbox into another. */
  | { readonly do: 'copyContents'; readonly user: number; readonly toUser: number }
  | { readonly do: 'createGroup'; readonly name: string }
  | { readonly do: 'deleteGroup' | 'restoreGroup'; readonly group: number }
  | { readonly do: 'join' | 'leave'; readonly group: number; readonly user: number }
  | { readonly do: 'retention'; readonly days: number }
  | { readonly do: 'jump'; readonly hours: number }
  | { readonly do: 'sweep' | 'confirmClock' }

// The set of names and users is small, so that they collide.
const name = fc.constantFrom('ada', 'bob', 'cy', 'dee')
const user = fc.nat(7)
const group = fc.nat(2)
const names = fc.constantFrom('fail' as const, 'proposed' as const)
const of = <Do extends string>(kind: Do) => fc.constant(kind)

const aStep: fc.Arbitrary<YearStep> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: of('create'), name }) },
  { weight: 6, arbitrary: fc.record({ do: of('delete'), user }) },
  {
    weight: 6,
    arbitrary: fc.record({
      do: of('restore'),
      user,
      names,
      how: fc.constantFrom('plain' as const, 'plain' as const, 'replaceHolder' as const),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: of('rename'), user, name }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constantFrom('license' as const, 'unlicense' as const), user }),
  },
  { weight: 1, arbitrary: fc.record({ do: of('createGroup'), name: fc.constantFrom('ada', 'team') }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constantFrom('deleteGroup' as const, 'restoreGroup' as const), group }),
  },
  { weight: 4, arbitrary: fc.record({ do: of('join'), group, user }) },
  { weight: 1, arbitrary: fc.record({ do: of('leave'), group, user }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: of('job'),
      users: fc.uniqueArray(user, { minLength: 1, maxLength: 5 }),
      names,
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: of('undo'), days: fc.integer({ min: 1, max: 40 }), names }) },
  { weight: 1, arbitrary: fc.record({ do: of('copyContents'), user, toUser: user }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('hold' as const, 'release' as const), user }) },
  { weight: 1, arbitrary: fc.record({ do: of('purge'), user }) },
  { weight: 1, arbitrary: fc.record({ do: of('retention'), days: fc.integer({ min: 1, max: 180 }) }) },
  { weight: 1, arbitrary: fc.record({ do: of('jump'), hours: fc.integer({ min: -24 * 60, max: 24 * 60 }) }) },
  { weight: 1, arbitrary: fc.record({ do: of('confirmClock') }) },
)

/** What happens in each of 52 weeks. Each week ends with the worker's sweep. */
export const aYear: fc.Arbitrary<readonly (readonly YearStep[])[]> = fc.array(
  fc.array(aStep, { maxLength: 3 }).map((steps) => [...steps, { do: 'sweep' as const }]),
  { minLength: 52, maxLength: 52 },
)
