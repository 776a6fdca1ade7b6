import { z } from '@hono/zod-openapi'
import {
  languageTagMaxLength,
  type ProfileText,
  profileTextMaxLength,
  profileTexts,
  profileTextsOf,
} from '@reprieve/domain'
import type { ProfileOfUser } from '@reprieve/operations'
import { membersInAnyCase } from './parse-json-object.ts'

const change = z.string().max(profileTextMaxLength).optional()

/** The members that a client may send. The contract's user has none of them. */
export const UserProfileChange = z
  .strictObject({
    jobTitle: change,
    department: change,
    office: change,
    mobilePhone: change,
    employeeId: change,
    preferredLanguage: z
      .string()
      .max(languageTagMaxLength)
      .optional()
      .openapi({ description: 'A language tag of BCP 47, such as nl-NL' }),
  } satisfies Readonly<Record<ProfileText, unknown>>)
  .openapi('UserProfileChange')

export const userProfileNames = membersInAnyCase(profileTexts, { ignored: ['userId', 'managerId'] })

/** The manager to set. */
export const ManagerChoice = z
  .strictObject({ id: z.guid().openapi({ description: 'Of the manager, an active user' }) })
  .openapi('ManagerChoice')

const text = z.string().nullable()

export const UserProfile = z
  .strictObject({
    userId: z.guid(),
    jobTitle: text,
    department: text,
    office: text,
    mobilePhone: text,
    employeeId: text,
    preferredLanguage: text,
    managerId: z.guid().nullable().openapi({
      description: 'Whom the user reports to; of a deleted user, whom it reported to at the deletion',
    }),
    attributes: z.strictObject({ objectType: z.literal('UserProfile') }),
  } satisfies Readonly<Record<ProfileText, unknown>> & Readonly<Record<string, unknown>>)
  .openapi('UserProfile')

/** The parts of a user for which Partner Center's user has no member. */
export const toUserProfile = ({ user, managerId }: ProfileOfUser): z.infer<typeof UserProfile> => ({
  userId: user.id,
  ...profileTextsOf(user),
  managerId,
  attributes: { objectType: 'UserProfile' },
})
