'use client'

import { Button, Checkbox, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components'
import { useMutation, useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { useFormatter } from 'next-intl'
import { useRef, useState } from 'react'
import { useTranslations } from '../../i18n/use-translations.ts'
import { useTRPC } from '../../trpc/client.ts'
import { failureOf, untilAnswered } from '../../trpc/outage.ts'
import { refusalOf } from '../../trpc/refusal.ts'
import { FailureBar } from '../dialog/failure-bar.tsx'
import { PanelBody, PanelFooter, SidePanel } from '../dialog/side-panel.tsx'
import { isTooShort, newPasswordDraft, type Password } from '../password/password-draft.ts'
import { PasswordFields } from '../password/password-fields.tsx'
import { useNewPassword } from '../password/use-new-password.ts'
import { newRequestId } from '../restore/new-request-id.ts'
import { PasswordShown } from '../restore/password-shown.tsx'
import { pathIn } from '../shell/path-in.ts'
import { ProfileFields } from './profile-fields.tsx'
import { useNameCheck } from './use-name-check.ts'
import { newUserDraft, toProfile, type UserDraft } from './user-draft.ts'
import formStyles from './user-form.module.css'

export interface UserPanelProps {
  readonly open: boolean
  readonly tenantId: string
  /** Null adds a user. */
  readonly userId: string | null
  readonly canAssignLicences: boolean
  readonly onClose: () => void
  readonly onClosed: () => void
  /** Called once the directory has changed. */
  readonly onSaved: (user: { readonly id: string; readonly displayName: string }) => void
}

/** A user who was added. */
interface MadeUser {
  readonly name: string
  readonly password: Password
  /** Why the licences were not assigned; null if they were, or if none were wanted. */
  readonly withoutLicences: string | null
}

/** Adds a user or changes one. A new user's password is shown at the end. */
export function UserPanel(props: UserPanelProps) {
  const { open, userId, onClose, onClosed } = props
  const t = useTranslations('web.userForm')
  const trpc = useTRPC()
  const [made, setMade] = useState<MadeUser | null>(null)
  const form = useQuery(trpc.users.form.queryOptions({ userId }, { enabled: open, staleTime: 0, gcTime: 0 }))
  const failure = failureOf(form)
  const name = form.data?.user?.displayName ?? ''
  return (
    <SidePanel
      onClose={onClose}
      onClosed={() => {
        setMade(null)
        onClosed()
      }}
      open={open}
      step={made ? 'result' : 'form'}
      subtitle={form.data?.user?.userPrincipalName ?? null}
      title={made ? t('added', { name: made.name }) : userId ? t('edit', { name }) : t('add')}
    >
      {failure !== null && (
        <PanelBody>
          <FailureBar error={failure} />
        </PanelBody>
      )}
      {made && <Made made={made} onClose={onClose} />}
      {!made && form.data && <UserForm {...props} form={form.data} key={userId ?? 'new'} onMade={setMade} />}
    </SidePanel>
  )
}

interface FormData {
  readonly user: (UserDraft & { readonly id: string }) | null
  readonly tenant: Parameters<typeof ProfileFields>[0]['tenant']
  readonly products: readonly { readonly skuId: string; readonly name: string; readonly free: number }[]
}

interface UserFormProps extends UserPanelProps {
  readonly form: FormData
  readonly onMade: (made: MadeUser) => void
}

function UserForm(props: UserFormProps) {
  const { tenantId, userId, canAssignLicences, form, onClose, onSaved, onMade } = props
  const { user, tenant, products } = form
  const t = useTranslations('web.userForm')
  const tDialog = useTranslations('web.dialog')
  const trpc = useTRPC()
  const [draft, setDraft] = useState<UserDraft>(() => user ?? newUserDraft(tenant.defaultDomain))
  const [password, setPassword] = useState(newPasswordDraft)
  const [licences, setLicences] = useState<readonly string[]>([])
  const [isChecked, setIsChecked] = useState(false)
  const requestId = useRef(newRequestId())
  const isRenamed = draft.userPrincipalName !== user?.userPrincipalName
  const check = useNameCheck(draft.userPrincipalName, tenant, isRenamed)
  const newPassword = useNewPassword()
  const again = { ...untilAnswered, onError: () => (requestId.current = newRequestId()) }
  const create = useMutation(trpc.users.create.mutationOptions({ ...again, gcTime: 0 }))
  const update = useMutation(trpc.users.update.mutationOptions(again))
  const failure = newPassword.failure ?? failureOf(create) ?? failureOf(update)
  const tooWeak = refusalOf(create.error)?.refusal?.type === 'PasswordTooWeak'
  const busy = newPassword.isPending || create.isPending || update.isPending
  const isUnnamed = draft.displayName.trim() === ''
  const submit = async () => {
    setIsChecked(true)
    if (busy || isUnnamed || !check.isFit) return
    if (userId) {
      await update.mutateAsync({ requestId: requestId.current, user: { userId, ...toProfile(draft) } })
      onSaved({ id: userId, displayName: draft.displayName })
      return onClose()
    }
    if (isTooShort(password)) return
    const chosen = await newPassword.make(password)
    const { id, withoutLicences } = await create.mutateAsync({
      requestId: requestId.current,
      user: { ...toProfile(draft), password: { value: chosen.value, mustChange: chosen.mustChange } },
      licences: [...licences],
    })
    onSaved({ id, displayName: draft.displayName })
    onMade({ name: draft.displayName, password: chosen, withoutLicences })
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void submit().catch(() => undefined)
      }}
    >
      <PanelBody>
        {failure !== null && !tooWeak && <FailureBar error={failure} />}
        <ProfileFields
          displayNameProblem={isChecked && isUnnamed ? t('displayNameMissing') : null}
          draft={draft}
          nameProblem={
            check.problem ??
            (isChecked && draft.userPrincipalName.startsWith('@') ? t('userNameMissing') : null)
          }
          onChange={setDraft}
          tenant={tenant}
        />
        <Namesakes namesakes={check.namesakes} tenantId={tenantId} />
        {!user && canAssignLicences && products.length > 0 && (
          <fieldset className={formStyles.licences}>
            <legend>{t('licences')}</legend>
            {products.map(({ skuId, name, free }) => (
              <Checkbox
                checked={licences.includes(skuId)}
                disabled={free === 0}
                key={skuId}
                label={t('licence', { name, free })}
                onChange={(_event, { checked }) =>
                  setLicences(checked ? [...licences, skuId] : licences.filter((id) => id !== skuId))
                }
              />
            ))}
          </fieldset>
        )}
        {!user && (
          <PasswordFields
            draft={password}
            onChange={setPassword}
            problem={tooWeak ? (refusalOf(create.error)?.text ?? null) : null}
            question={t('password')}
            userInputs={[draft.displayName, draft.userPrincipalName]}
          />
        )}
      </PanelBody>
      <PanelFooter>
        <Button appearance="primary" disabledFocusable={busy} type="submit">
          {busy ? t('saving') : user ? t('save') : t('addSubmit')}
        </Button>
        <Button disabledFocusable={busy} onClick={onClose}>
          {tDialog('cancel')}
        </Button>
      </PanelFooter>
    </form>
  )
}

interface NamesakesProps {
  readonly tenantId: string
  readonly namesakes: readonly {
    readonly id: string
    readonly displayName: string
    readonly deletedAt: string
  }[]
}

/** R14: a deleted user who had the name may be the one who is meant. */
function Namesakes({ tenantId, namesakes }: NamesakesProps) {
  const t = useTranslations('web.userForm')
  const format = useFormatter()
  return (
    <div aria-live="polite" className={formStyles.namesake}>
      {namesakes.map(({ id, displayName, deletedAt }) => (
        <MessageBar intent="info" key={id} layout="multiline">
          <MessageBarBody>
            {t('namesake', {
              name: displayName,
              when: format.dateTime(new Date(deletedAt), { dateStyle: 'medium', timeStyle: 'short' }),
            })}
          </MessageBarBody>
          <MessageBarActions>
            <Link href={`${pathIn(tenantId, '/deleted-users')}?user=${id}`}>{t('restoreInstead')}</Link>
          </MessageBarActions>
        </MessageBar>
      ))}
    </div>
  )
}

interface MadeProps {
  readonly made: MadeUser
  readonly onClose: () => void
}

function Made({ made: { name, password, withoutLicences }, onClose }: MadeProps) {
  const t = useTranslations('web.userForm')
  const tDialog = useTranslations('web.dialog')
  return (
    <>
      <PanelBody>
        <MessageBar intent="success" layout="multiline" role="status">
          <MessageBarBody>{t('canSignIn', { name })}</MessageBarBody>
        </MessageBar>
        {withoutLicences !== null && (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>{t('withoutLicences', { problem: withoutLicences })}</MessageBarBody>
          </MessageBar>
        )}
        <PasswordShown password={password} />
      </PanelBody>
      <PanelFooter>
        <Button appearance="primary" onClick={onClose}>
          {tDialog('close')}
        </Button>
      </PanelFooter>
    </>
  )
}
