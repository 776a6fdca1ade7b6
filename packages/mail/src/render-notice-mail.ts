import {
  formatInstant,
  formatMessage,
  type Locale,
  localeOf,
  type MessageKey,
  type MessageValues,
  toShownText,
} from '@reprieve/i18n'
import { oneLine, toButton, toList, toPage, toParagraph } from './mail-page.ts'
import type { RenderedMail } from './render-restore-mail.ts'

/** A user in a notice. A purged user has no names. Instants are in ISO 8601. */
export interface NoticedUser {
  readonly displayName: string | null
  readonly userPrincipalName: string | null
  readonly purgeAt?: string
  readonly by?: string | null
}

export type NoticeMailContent =
  | {
      readonly type: 'userDeleted' | 'userRestored' | 'usersPurged'
      readonly count: number
      readonly users: readonly NoticedUser[]
    }
  | {
      readonly type: 'usersExpiring'
      readonly counts: { readonly oneDay: number; readonly threeDays: number; readonly sevenDays: number }
      readonly users: readonly NoticedUser[]
    }
  | {
      readonly type: 'jobFinished'
      readonly state: 'succeeded' | 'cancelled'
      readonly total: number
      readonly succeeded: number
      readonly failed: number
      readonly by: string | null
    }
  | {
      readonly type: 'purgeStopped'
      readonly reason: 'too-many' | 'clock'
      readonly expired: number | null
    }
  | { readonly type: 'test'; readonly by: string | null }

export interface NoticeMail {
  /** Language tag of the reader. English is used for other languages than ours. */
  readonly locale: string
  readonly tenantId: string
  readonly tenantName: string
  /** The address of the admin center. */
  readonly publicUrl: string
  readonly content: NoticeMailContent
}

/** The parts of a mail, in order. */
interface Letter {
  readonly subject: string
  readonly paragraphs: readonly string[]
  readonly lines: readonly string[]
  readonly closing: readonly string[]
}

/** The mail that notifies an administrator of events in the tenant. */
export function renderNoticeMail(mail: NoticeMail): RenderedMail {
  const { locale: tag, tenantId, tenantName, publicUrl, content } = mail
  const locale = localeOf(tag)
  const say = speakerOf(locale, tenantName)
  const letter = write(content, say, locale)
  const view = content.type === 'usersExpiring' ? '?runs-out=7&sort=purgeAt' : ''
  const link = `${publicUrl}/t/${tenantId}/deleted-users${view}`
  const subject = oneLine(letter.subject)
  const paragraphs = letter.paragraphs.map(oneLine)
  const lines = letter.lines.map(oneLine)
  const closing = [...letter.closing, say('whyYouGetThis')].map(oneLine)
  const list = lines.map((line) => `- ${line}`).join('\n')
  const texts = [...paragraphs, ...(list === '' ? [] : [list]), link, ...closing]
  return {
    subject,
    text: `${texts.join('\n\n')}\n`,
    html: toPage(locale, subject, [
      ...paragraphs.map(toParagraph),
      ...(lines.length === 0 ? [] : [toList(lines)]),
      toButton(link, say('showDeletedUsers')),
      ...closing.map(toParagraph),
    ]),
  }
}

type Name = MessageKey extends infer Key ? (Key extends `notices.${infer Rest}` ? Rest : never) : never
type Say = (name: Name, values?: MessageValues) => string

const speakerOf =
  (locale: Locale, tenantName: string): Say =>
  (name, values = {}) =>
    formatMessage(locale, `notices.${name}`, { tenantName, ...values })

function write(content: NoticeMailContent, say: Say, locale: Locale): Letter {
  switch (content.type) {
    case 'userDeleted':
    case 'userRestored':
    case 'usersPurged':
      return writeOfUsers(content, say, locale)
    case 'usersExpiring':
      return writeOfExpiring(content, say, locale)
    case 'jobFinished': {
      const { type, state, total, succeeded, failed, by } = content
      return {
        subject: say(`${type}Subject`, { state }),
        paragraphs: [
          say(type, { state, total, succeeded, failed }),
          say('startedBy', { by: by ?? say('someoneUnknown') }),
        ],
        lines: [],
        closing: [],
      }
    }
    case 'test':
      return {
        subject: say('testSubject'),
        paragraphs: [say('test'), say('startedBy', { by: content.by ?? say('someoneUnknown') })],
        lines: [],
        closing: [],
      }
    case 'purgeStopped': {
      const { reason, expired } = content
      const why =
        reason === 'clock' ? say('purgeStoppedClock') : say('purgeStoppedTooMany', { expired: expired ?? 0 })
      return {
        subject: say('purgeStoppedSubject'),
        paragraphs: [why, say('purgeStoppedWhatToDo')],
        lines: [],
        closing: [],
      }
    }
  }
}

type OfUsers = Extract<NoticeMailContent, { readonly count: number }>

function writeOfUsers({ type, count, users }: OfUsers, say: Say, locale: Locale): Letter {
  // Nothing remains to be said about purged users.
  const shown = type === 'usersPurged' ? [] : users
  return {
    subject: say(`${type}Subject`, { count }),
    paragraphs: [say(type, { count })],
    lines: linesOf(shown, type === 'usersPurged' ? 0 : count, say, locale),
    closing: [],
  }
}

type OfExpiring = Extract<NoticeMailContent, { readonly type: 'usersExpiring' }>

function writeOfExpiring({ counts, users }: OfExpiring, say: Say, locale: Locale): Letter {
  const { oneDay, threeDays, sevenDays } = counts
  const count = oneDay + threeDays + sevenDays
  const summary = (['oneDay', 'threeDays', 'sevenDays'] as const)
    .filter((within) => counts[within] > 0)
    .map((within) => say(within, { count: counts[within] }))
  return {
    subject: say('usersExpiringSubject', { count }),
    paragraphs: [say('usersExpiring'), ...summary],
    lines: linesOf(users, count, say, locale),
    closing: [],
  }
}

function linesOf(users: readonly NoticedUser[], count: number, say: Say, locale: Locale): readonly string[] {
  const lines = users.map((user) => toLine(user, say, locale))
  return count > users.length ? [...lines, say('andMore', { count: count - users.length })] : lines
}

function toLine(
  { displayName, userPrincipalName, purgeAt, by }: NoticedUser,
  say: Say,
  locale: Locale,
): string {
  const name =
    displayName === null
      ? say('someoneUnknown')
      : `${toShownText(displayName)} (${toShownText(userPrincipalName ?? '')})`
  const author = by === null ? say('someoneUnknown') : by
  const end = purgeAt === undefined ? undefined : formatInstant(locale, new Date(purgeAt))
  if (end === undefined) return author === undefined ? name : say('doneBy', { name, by: author })
  return author === undefined
    ? say('until', { name, purgeAt: end })
    : say('untilAndBy', { name, purgeAt: end, by: author })
}
