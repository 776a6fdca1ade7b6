import {
  type GroupResolution,
  isCountryCode,
  isVisibleText,
  languageTag,
  languageTagMaxLength,
  parseMailAddress,
  profileTextMaxLength,
  type Resolution,
  type RestoreStrategy,
} from '@reprieve/domain'
import { z } from 'zod'
import { withoutUndefined } from './without-undefined.ts'

export const Id = z.guid().toLowerCase()

/** The input of an operation that takes none. */
export const Nothing = z.strictObject({})

const name = z.string().max(256)
const value = z.string().max(1024).optional()

/** Resolutions for a group, which has addresses and no sign-in name. */
export const GroupResolutions = z
  .array(
    z
      .discriminatedUnion('resolve', [
        z.strictObject({ resolve: z.literal('takeBack'), value }),
        z.strictObject({ resolve: z.literal('drop'), value }),
      ])
      .transform((resolution): GroupResolution => withoutUndefined(resolution)),
  )
  .max(600)

/** The kind of conflict for which a plan offers the resolution. Clients send it back, and it decides nothing. */
const conflict = z.string().max(128).optional()

const ResolutionInput: z.ZodType<Resolution, ResolutionInput> = z
  .discriminatedUnion('resolve', [
    z.strictObject({ resolve: z.literal('newUserPrincipalName'), userPrincipalName: name, conflict }),
    z.strictObject({ resolve: z.literal('renameHolder'), value, userPrincipalName: name, conflict }),
    z.strictObject({ resolve: z.literal('replaceHolder'), value, conflict }),
    z.strictObject({ resolve: z.literal('takeBack'), value, conflict }),
    z.strictObject({ resolve: z.literal('drop'), value, conflict }),
    z.strictObject({ resolve: z.literal('withoutRoles'), conflict }),
    z.strictObject({ resolve: z.literal('convertToCloud'), conflict }),
  ])
  .transform(({ conflict: _, ...resolution }): Resolution => withoutUndefined(resolution))

/** A {@link Resolution} whose `value` may also be undefined. */
export type ResolutionInput = {
  readonly [Kind in Resolution['resolve']]: {
    readonly [Member in keyof Extract<Resolution, { resolve: Kind }>]:
      | Extract<Resolution, { resolve: Kind }>[Member]
      | (Member extends 'value' ? undefined : never)
  }
}[Resolution['resolve']]

export const Resolutions = z.array(ResolutionInput).max(600)

/** A user to restore, in a request for many. */
export const RestoreRow = z.strictObject({ userId: Id, resolutions: Resolutions.default([]) })

export const Strategy = z.strictObject({
  names: z.enum(['fail', 'proposed']).optional(),
  addresses: z.enum(['drop', 'fail']).optional(),
  licences: z.enum(['best-effort', 'required']).optional(),
  roles: z.enum(['fail', 'without']).optional(),
}) satisfies z.ZodType<{ readonly [Choice in keyof RestoreStrategy]?: RestoreStrategy[Choice] | undefined }>

export const Password = z.strictObject({
  value: z.string().max(1024),
  /** Whether the password has to be changed at the first sign-in. */
  mustChange: z.boolean(),
})

/** An address that mail can be sent to; every sign-in name is one (R9). */
export const MailAddress = z
  .string()
  .max(320)
  .refine((text) => parseMailAddress(text) !== null, 'is no e-mail address')

/** The name of a person or thing on screens and in mails. */
export const DisplayName = z
  .string()
  .trim()
  .min(1)
  .max(256)
  .refine(isVisibleText, 'has invisible characters or characters that turn the text round')

const PartOfName = z
  .string()
  .trim()
  .max(64)
  .refine(
    (text) => text === '' || isVisibleText(text),
    'has invisible characters or characters that turn the text round',
  )

/** A blank text means unknown. */
const ProfileText = z
  .string()
  .trim()
  .max(profileTextMaxLength)
  .refine(
    (text) => text === '' || isVisibleText(text),
    'has invisible characters or characters that turn the text round',
  )
  .transform((text) => (text === '' ? null : text))
  .nullable()
  .optional()

/** Members about a person's work. Null or a blank text clears a member; undefined leaves it as it is. */
export const profileTextMembers = {
  jobTitle: ProfileText,
  department: ProfileText,
  office: ProfileText,
  mobilePhone: ProfileText,
  employeeId: ProfileText,
  preferredLanguage: z
    .string()
    .max(languageTagMaxLength)
    .trim()
    .refine((text) => text === '' || languageTag(text) !== null, 'is no language, such as nl-NL')
    .transform((text) => languageTag(text))
    .nullable()
    .optional(),
}

const UsageLocation = z
  .string()
  .toUpperCase()
  .refine(isCountryCode, {
    error: ({ input }) => (input === 'UK' ? 'is no country of ISO 3166: GB?' : 'is no country of ISO 3166'),
  })

/** The recipients of a mail with a one-time link to the password. */
export const Notification = z.strictObject({
  to: z.array(MailAddress).min(1).max(5),
  locale: z.string().max(35).default('en'),
  /** Whether the mail may also go to addresses outside the organisation. Without it, they are refused. */
  confirmOutside: z.boolean().default(false),
})

/** The members of a profile that people may change. Null clears a member; undefined leaves it as it is. */
export const profileMembers = {
  displayName: DisplayName.optional(),
  firstName: PartOfName.nullable().optional(),
  lastName: PartOfName.nullable().optional(),
  usageLocation: UsageLocation.nullable().optional(),
  phoneNumber: z.string().trim().max(64).nullable().optional(),
  signInBlocked: z.boolean().optional(),
  ...profileTextMembers,
}

export const UserIdInput = z.strictObject({ userId: Id })
export type UserIdInput = z.input<typeof UserIdInput>

/** A customer and its partner. */
export const SidesInput = z.strictObject({ customerId: Id, partnerId: Id })
export type SidesInput = z.input<typeof SidesInput>
