'use client'

import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useFormatter, useLocale } from 'next-intl'
import type { ReactNode } from 'react'
import { useList, useTranslations } from '../../i18n/use-translations.ts'
import type { Person } from '../../server/users/to-person.ts'
import { HoldCommands, HoldPlace } from '../hold/hold-commands.tsx'
import { useHold } from '../hold/use-hold.ts'
import { Held } from '../list/held.tsx'
import { useRoleNames } from '../restore/use-role-names.ts'
import { pathIn } from '../shell/path-in.ts'
import { Shown } from '../shell/shown.tsx'
import { useToasts } from '../toast/use-toasts.tsx'
import { useUserActions } from '../users/use-user-actions.ts'
import { UserCommands, UserPlaces, type UserRights } from '../users/user-actions.tsx'
import styles from './person-screen.module.css'
import { Timeline } from './timeline.tsx'

interface PersonScreenProps {
  readonly person: Person
  readonly tenantId: string
  readonly can: UserRights
}

export function PersonScreen({ person, tenantId, can }: PersonScreenProps) {
  const t = useTranslations('web.person')
  const tList = useTranslations('web.list')
  const router = useRouter()
  const subject = { ...person, holdReason: person.hold?.reason ?? null }
  const hold = useHold([subject])
  const actions = useUserActions([subject])
  const { tell, toaster } = useToasts()
  return (
    <div className={styles.screen}>
      <Link className={styles.back} href={pathIn(tenantId, '/users')}>
        {t('back')}
      </Link>
      <header className={styles.head}>
        <h1>
          <Shown text={person.displayName} />
        </h1>
        {person.hold && <Held />}
        <p>
          <Shown text={person.userPrincipalName} />
        </p>
      </header>
      {Object.values(can).includes(true) && (
        <div aria-label={tList('commands')} className={styles.commands} role="toolbar">
          <UserCommands actions={actions} can={can} count={1} isOfOne />
          {can.hold && <HoldCommands hold={hold} />}
        </div>
      )}
      <div className={styles.columns}>
        <div className={styles.cards}>
          <Profile person={person} tenantId={tenantId} />
          <Names person={person} />
          <Belongings person={person} />
        </div>
        {person.timeline && <Timeline entries={person.timeline} />}
      </div>
      <HoldPlace hold={hold} onChanged={() => router.refresh()} />
      <UserPlaces
        actions={actions}
        can={can}
        onChanged={() => router.refresh()}
        onDeleted={() => router.push(pathIn(tenantId, '/users'))}
        tell={tell}
        tenantId={tenantId}
      />
      {toaster}
    </div>
  )
}

interface FactProps {
  readonly term: string
  readonly children: ReactNode
}

const Fact = ({ term, children }: FactProps) => (
  <div>
    <dt>{term}</dt>
    <dd>{children}</dd>
  </div>
)

interface CardProps {
  readonly id: string
  readonly title: string
  readonly children: ReactNode
}

const Card = ({ id, title, children }: CardProps) => (
  <section aria-labelledby={id} className={styles.card}>
    <h2 id={id}>{title}</h2>
    <dl>{children}</dl>
  </section>
)

function Profile({ person, tenantId }: Pick<PersonScreenProps, 'person' | 'tenantId'>) {
  const t = useTranslations('web.person')
  const format = useFormatter()
  const locale = useLocale()
  const { firstName, lastName, usageLocation, phoneNumber, signInBlocked, manager, hold } = person
  const none = t('none')
  const name = [firstName, lastName].filter(Boolean).join(' ')
  const country = usageLocation && new Intl.DisplayNames(locale, { type: 'region' }).of(usageLocation)
  return (
    <Card id="profile" title={t('profile')}>
      <Fact term={t('name')}>{name ? <Shown text={name} /> : none}</Fact>
      <Fact term={t('signIn')}>{t(signInBlocked ? 'blocked' : 'allowed')}</Fact>
      <Fact term={t('usageLocation')}>{country ?? none}</Fact>
      <Fact term={t('phoneNumber')}>{phoneNumber ? <Shown text={phoneNumber} /> : none}</Fact>
      <Fact term={t('manager')}>
        {manager ? (
          <Link href={pathIn(tenantId, `/users/${manager.id}`)}>
            <Shown text={manager.displayName} />
          </Link>
        ) : (
          none
        )}
      </Fact>
      <Fact term={t('source')}>{t(`sources.${person.source}`)}</Fact>
      <Fact term={t('created')}>{format.dateTime(new Date(person.createdAt), { dateStyle: 'medium' })}</Fact>
      {hold && (
        <Fact term={t('hold')}>
          {t('holdBy', {
            reason: hold.reason,
            by: hold.placedBy,
            when: format.dateTime(new Date(hold.placedAt), { dateStyle: 'medium' }),
          })}
        </Fact>
      )}
    </Card>
  )
}

function Names({ person: { userPrincipalName, proxyAddresses } }: Pick<PersonScreenProps, 'person'>) {
  const t = useTranslations('web.person')
  const primary = proxyAddresses.find((address) => address.startsWith('SMTP:'))
  const others = proxyAddresses.filter((address) => address !== primary)
  return (
    <Card id="names" title={t('names')}>
      <Fact term={t('userName')}>
        <Shown text={userPrincipalName} />
      </Fact>
      <Fact term={t('primaryAddress')}>
        {primary ? <Shown text={primary.slice('SMTP:'.length)} /> : t('none')}
      </Fact>
      <Fact term={t('otherAddresses')}>
        {others.length === 0
          ? t('none')
          : others.map((address) => (
              <span className={styles.line} key={address}>
                <Shown text={address.replace(/^smtp:/, '')} />
              </span>
            ))}
      </Fact>
    </Card>
  )
}

function Belongings({ person: { licences, groups, roles } }: Pick<PersonScreenProps, 'person'>) {
  const t = useTranslations('web.person')
  const list = useList()
  const roleNames = useRoleNames()
  const shown = (texts: readonly string[]) => (texts.length > 0 ? <Shown text={list(texts)} /> : t('none'))
  return (
    <Card id="belongings" title={t('belongings')}>
      <Fact term={t('licences')}>{shown(licences)}</Fact>
      <Fact term={t('groups')}>{shown(groups.map(({ displayName }) => displayName))}</Fact>
      <Fact term={t('roles')}>{shown(roleNames(roles))}</Fact>
    </Card>
  )
}
