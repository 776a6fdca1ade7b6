import type { UserId } from '@reprieve/domain'
import type { Deletion, NewUser } from '../new-tenant.ts'
import { administrator } from '../organisations.ts'
import { products } from '../products.ts'
import { daysFrom, hoursFrom, type SeedContext } from '../scenario.ts'
import type { TenantBuilder } from '../tenant-builder.ts'
import type { ContosoGroups } from './contoso-groups.ts'

/** A deleted user that demonstrates one rule, and the live users that stand in its way. */
interface Case {
  readonly user: NewUser
  readonly deletion: Deletion
  readonly holders?: readonly NewUser[]
}

/** Local parts that are reserved for the cases. */
export const caseLocals = [
  'admin',
  'birgit.schaefer',
  'reader',
  'annelies.devries',
  'daan.bakker',
  'sofia.garcia',
  'helpdesk',
  'lena.hoffmann',
  'l.hoffmann',
  'laura.hofmann',
  'marco.rossi',
  'newsletter',
  'xiaomei.li',
  'invoices',
  'juergen.mueller',
  'press',
  'grace.adeyemi',
  'oliver.brandt',
  'ines.cabral',
  'peter.lindqvist',
  'nadia.haddad',
  'viktor.novak',
  'jan.jansen',
  'eleni.papadaki',
  'mei.chen',
  'thomas.okafor',
  'd.bakker',
  'sofia.garcia.marin',
  'paula.keller',
  'info',
  'projects',
  'all',
  'sales',
  'huda.rahman',
  'harbour',
]

/** Adds one case for everything that a person may have to decide before a restore. */
export function addContosoBin(
  context: SeedContext,
  builder: TenantBuilder,
  groups: ContosoGroups,
  people: { readonly managerId: UserId; readonly reports: readonly UserId[] },
): void {
  for (const { user, deletion, holders = [] } of [
    ...plainCases(context, groups, people),
    ...nameCases(context, groups),
    ...addressCases(context, groups),
    ...ruleCases(context, groups),
    ...timeCases(context, groups),
  ]) {
    for (const holder of holders) builder.addUser(holder)
    builder.addDeletedUser(user, deletion)
  }
}

const { standard, premium, classic, archive } = products

/** Users without any conflict. */
const plainCases = (
  context: SeedContext,
  groups: ContosoGroups,
  people: { readonly managerId: UserId; readonly reports: readonly UserId[] },
): readonly Case[] => [
  // Everything comes back: two licences, two groups, the manager and two people who reported to her.
  {
    user: {
      ...person(context, 'Annelies', 'de Vries', 'annelies.devries', 'NL'),
      licences: [standard.skuId, archive.skuId],
      groups: [groups.sales, groups.everyone],
      managerId: people.managerId,
    },
    deletion: { ...deleted(context, -2), directReports: people.reports },
  },
]

/** R15: somebody has the sign-in name. */
const nameCases = (context: SeedContext, groups: ContosoGroups): readonly Case[] => [
  // An active user of nearly the same name has it as sign-in name. The choices are to rename, to replace, or to take a
  // new name.
  {
    user: { ...person(context, 'Daan', 'Bakker', 'daan.bakker', 'NL'), groups: [groups.sales] },
    deletion: deleted(context, -9),
    holders: [{ ...person(context, 'Daniël', 'Bakker', 'daan.bakker', 'NL'), groups: [groups.projects] }],
  },
  // An active user has it as a secondary address, so it can be taken back.
  {
    user: { ...person(context, 'Sofía', 'García', 'sofia.garcia', 'ES'), licences: [standard.skuId] },
    deletion: deleted(context, -11),
    holders: [
      {
        ...person(context, 'Sofía', 'García Marín', 'sofia.garcia.marin', 'ES'),
        proxyAddresses: [at('SMTP', 'sofia.garcia.marin'), at('smtp', 'sofia.garcia')],
      },
    ],
  },
  // The group "Helpdesk" has it, so only a new name helps.
  {
    user: { ...person(context, 'Helen', 'Desker', 'helpdesk', 'US'), groups: [groups.everyone] },
    deletion: deleted(context, -6),
  },
]

/** R16 and R28: somebody has one of the addresses. */
const addressCases = (context: SeedContext, groups: ContosoGroups): readonly Case[] => [
  // An active user has it as a secondary address, so it can be dropped or taken back.
  {
    user: {
      ...person(context, 'Lena', 'Hoffmann', 'lena.hoffmann', 'DE'),
      proxyAddresses: [at('SMTP', 'lena.hoffmann'), at('smtp', 'l.hoffmann')],
      licences: [standard.skuId],
    },
    deletion: deleted(context, -4),
    holders: [
      {
        ...person(context, 'Laura', 'Hofmann', 'laura.hofmann', 'DE'),
        proxyAddresses: [at('SMTP', 'laura.hofmann'), at('smtp', 'l.hoffmann')],
      },
    ],
  },
  // The group "Newsletter" has it.
  {
    user: {
      ...person(context, 'Marco', 'Rossi', 'marco.rossi', 'IT'),
      proxyAddresses: [at('SMTP', 'marco.rossi'), at('smtp', 'newsletter')],
      groups: [groups.sales],
    },
    deletion: deleted(context, -8),
  },
  // The shared mailbox "Invoices" has it.
  {
    user: {
      ...person(context, 'Xiaomei', 'Li', 'xiaomei.li', 'CN'),
      displayName: '李晓梅 (Li Xiaomei)',
      proxyAddresses: [at('SMTP', 'xiaomei.li'), at('smtp', 'invoices')],
    },
    deletion: deleted(context, -13),
  },
  // Somebody else has the primary address now, so the sign-in name becomes the primary one.
  {
    user: {
      ...person(context, 'Jürgen', 'Müller', 'juergen.mueller', 'DE'),
      proxyAddresses: [at('SMTP', 'press'), 'X500:/o=Contoso/ou=Hamburg/cn=jmueller'],
      licences: [standard.skuId],
    },
    deletion: deleted(context, -7),
    holders: [
      { ...person(context, 'Paula', 'Keller', 'paula.keller', 'DE'), proxyAddresses: [at('SMTP', 'press')] },
    ],
  },
]

/** R17 to R20: domain, licences, roles and source. */
const ruleCases = (context: SeedContext, groups: ContosoGroups): readonly Case[] => [
  // The domain of the sign-in name was sold and has left the tenant.
  {
    user: {
      ...person(context, 'Grace', 'Adeyemi', 'grace.adeyemi', 'GB'),
      userPrincipalName: 'grace.adeyemi@litware.example',
      proxyAddresses: ['SMTP:grace.adeyemi@litware.example', at('smtp', 'grace.adeyemi')],
    },
    deletion: deleted(context, -15),
  },
  // Suite Premium has no free seat; the archive licence comes back.
  {
    user: {
      ...person(context, 'Oliver', 'Brandt', 'oliver.brandt', 'DE'),
      licences: [premium.skuId, archive.skuId],
    },
    deletion: deleted(context, -5),
  },
  // Suite Classic is retired.
  {
    user: { ...person(context, 'Inês', 'Cabral', 'ines.cabral', 'PT'), licences: [classic.skuId] },
    deletion: deleted(context, -16),
  },
  // The usage location is unknown, so no licence can be given.
  {
    user: {
      ...person(context, 'Huda', 'Rahman', 'huda.rahman', 'AE'),
      usageLocation: null,
      licences: [standard.skuId],
    },
    deletion: deleted(context, -14),
  },
  // The user was a User Administrator, so restoring it with its roles takes a Global Administrator.
  {
    user: {
      ...person(context, 'Peter', 'Lindqvist', 'peter.lindqvist', 'SE'),
      roles: ['userAdministrator'],
      licences: [standard.skuId],
    },
    deletion: deleted(context, -10),
  },
  // The user is mastered on premises. It has to be restored there, or converted to a cloud user.
  {
    user: {
      ...person(context, 'Nadia', 'Haddad', 'nadia.haddad', 'FR'),
      immutableId: 'eC5vdmVyLXByZW1pc2VzLWlkMQ==',
    },
    deletion: deleted(context, -18),
  },
  // One of the two groups is in the bin itself. It gets its members back when it is restored.
  {
    user: {
      ...person(context, 'Viktor', 'Novák', 'viktor.novak', 'CZ'),
      groups: [groups.everyone, groups.deleted],
    },
    deletion: deleted(context, -19),
  },
  // Two deleted users had the same name at different times. Only one can have it back.
  {
    user: { ...person(context, 'Jan', 'Jansen', 'jan.jansen', 'NL'), licences: [standard.skuId] },
    deletion: deleted(context, -20),
  },
  {
    user: { ...person(context, 'Jan', 'Jansen', 'jan.jansen', 'NL'), phoneNumber: '+31 20 555 0142' },
    deletion: deleted(context, -1),
  },
]

/** R3 and R42: the time that is left. */
const timeCases = (context: SeedContext, groups: ContosoGroups): readonly Case[] => [
  // The user has been in the bin for 29 days, so its last day has begun.
  {
    user: { ...person(context, 'Eleni', 'Papadaki', 'eleni.papadaki', 'GR'), groups: [groups.everyone] },
    deletion: deleted(context, -29),
  },
  // One hour is left.
  {
    user: {
      ...person(context, 'Mei', 'Chen', 'mei.chen', 'CN'),
      displayName: '陈梅 (Chen Mei)',
      licences: [standard.skuId],
    },
    deletion: { deletedAt: hoursFrom(context.now, 1 - 30 * 24), by: administrator },
  },
  // The user is on hold, so it can still be restored two weeks after the end of its window.
  {
    user: { ...person(context, 'Thomas', 'Okafor', 'thomas.okafor', 'US'), groups: [groups.sales] },
    deletion: {
      ...deleted(context, -44),
      hold: {
        reason: 'Litigation hold, case 2291',
        placedBy: administrator.name,
        placedAt: daysFrom(context.now, -40),
      },
    },
  },
]

function person(
  context: SeedContext,
  firstName: string,
  lastName: string,
  local: string,
  usageLocation: string,
): NewUser {
  return {
    firstName,
    lastName,
    usageLocation,
    displayName: `${firstName} ${lastName}`,
    userPrincipalName: `${local}@contoso.example`,
    passwordHash: context.passwordHash,
    createdAt: daysFrom(context.now, -200 - context.random.below(500)),
  }
}

const deleted = (context: SeedContext, days: number): Deletion => ({
  deletedAt: daysFrom(context.now, days),
  by: administrator,
})

const at = (prefix: 'SMTP' | 'smtp', local: string): string => `${prefix}:${local}@contoso.example`
