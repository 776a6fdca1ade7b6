import fc, { type Arbitrary } from 'fast-check'

/** What exists in the directory that receives the requests. */
export interface Known {
  readonly customerIds: readonly string[]
  readonly userIds: readonly string[]
  /** An active user with a mailbox in the mail root. */
  readonly toUserId: string
  readonly skuId: string
  readonly stopId: string
  readonly subscriptionIds: readonly string[]
  readonly deadLetterIds: readonly string[]
  readonly jobId: string
  /** A user who has deleted users. */
  readonly actorId: string
  readonly domain: string
  /** Live and deleted groups. */
  readonly groupIds: readonly string[]
  readonly contactIds: readonly string[]
  readonly sharedMailboxIds: readonly string[]
  /** Domains under which nobody has a name. */
  readonly spareDomains: readonly string[]
  /** Values for the header `Authorization`. */
  readonly tokens: readonly string[]
  /** Continuation tokens of pages of several lists. */
  readonly continuationTokens: readonly string[]
}

/** A value that is likely to be accepted for a text of this name. */
export function likelyValue(name: string, known: Known): Arbitrary<string> {
  const { customerIds, userIds, skuId, stopId, subscriptionIds, deadLetterIds, jobId, actorId, domain } =
    known
  switch (name) {
    case 'customerId':
      return fc.constantFrom(...customerIds)
    case 'userId':
    case 'id':
      return fc.constantFrom(...userIds)
    case 'toUserId':
      return mostly(known.toUserId, fc.constantFrom(...userIds), 5)
    case 'roleId':
      return fc.constantFrom('729827e3-9c14-49f7-bb1b-9608f156bbb8', 'f2ef992c-3afb-46b9-b7cf-a126ee74c451')
    case 'stopId':
      return fc.constantFrom(stopId)
    case 'subscriptionId':
      return fc.constantFrom(...subscriptionIds)
    case 'deadLetterId':
      return fc.constantFrom(...deadLetterIds)
    case 'contactId':
      return fc.constantFrom(...known.contactIds)
    case 'sharedMailboxId':
      return fc.constantFrom(...known.sharedMailboxIds)
    case 'groupId':
      return fc.constantFrom(...known.groupIds)
    case 'domain':
    case 'name':
      return fc.oneof(fc.constant(domain), fc.constantFrom(...known.spareDomains))
    case 'proxyAddresses':
      return fc.nat({ max: 300 }).map((number) => `smtp:group${number}@${domain}`)
    case 'address':
      return mostly('https://hooks.example/in', hostileText, 10)
    case 'jobId':
      return fc.constantFrom(jobId)
    case 'outcome':
      return mostly('restored', hostileText, 10)
    case 'actor':
      return mostly(actorId, hostileText, 10)
    case 'from':
      return mostly('2026-01-01T00:00:00Z', hostileText, 10)
    case 'to':
      return mostly('2027-01-01T00:00:00Z', hostileText, 10)
    case 'confirm':
      return mostly('deletions', hostileText, 10)
    case 'skuId':
    case 'licensesToRemove':
      return fc.constantFrom(skuId, skuId, userIds[0] ?? skuId)
    case 'userPrincipalName':
      return fc.nat({ max: 300 }).map((number) => `user${number}@${domain}`)
    case 'password':
      // A text that is long enough to be searched for is marked as a password, because the same text
      // elsewhere in the request may legitimately be repeated in the answer.
      return mostly(
        'tulip-harbour-91-quiet',
        hostileText.map((text) => (text.length < 8 ? text : `${text} as password`)),
        10,
      )
    case 'usageLocation':
      return mostly('NL', hostileText, 10)
    case 'preferredLanguage':
      return mostly('nl-NL', hostileText, 10)
    case 'state':
      return mostly('active', fc.constantFrom('Active', 'inactive'), 10)
    case 'confirmation':
      return mostly('Gone', hostileText, 10)
    case 'resolve':
      return fc.constantFrom('newUserPrincipalName', 'renameHolder', 'replaceHolder', 'takeBack', 'drop')
    default:
      return mostly('Some text', fc.oneof(hostileText, fc.constant('\ud800')), 10)
  }
}

/** Generates `value`, and once in so many times `otherwise`. */
export const mostly = <Value>(value: Value, otherwise: Arbitrary<Value>, times: number): Arbitrary<Value> =>
  fc.oneof({ weight: times - 1, arbitrary: fc.constant(value) }, { weight: 1, arbitrary: otherwise })

/** Texts that nobody expects. */
export const hostileText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    '',
    ' ',
    '..',
    '%00',
    '\u0000',
    '\u202e',
    '\ud83d\ude00',
    'null',
    '__proto__',
    'constructor',
    '{}',
    '[]',
    "' OR 1=1 --",
    '"; DROP TABLE users',
    '<script>',
    '../../etc/passwd',
    '{{7*7}}',
    '1e309',
    '-1',
    'ß@İ.example',
    'x'.repeat(5_000),
  ),
)
