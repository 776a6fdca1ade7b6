import { redirect } from 'next/navigation'
import type { ReactNode } from 'react'
import type { AnyRecipientKind } from '../../features/recipients/recipient-kind.ts'
import { RecipientsScreen } from '../../features/recipients/recipients-screen.tsx'
import { parseView } from '../../features/recipients/view.ts'
import { pathIn } from '../../features/shell/path-in.ts'
import { container } from '../container.ts'
import { type GivenParameters, toSearchParams } from '../lead-into-tenant.ts'
import { place } from '../place.ts'
import { visitor } from '../session.ts'
import { listRecipientRows, pageSize } from './list-recipient-rows.ts'

export interface RecipientsPageProps {
  readonly params: Promise<{ readonly tenantId: string }>
  readonly searchParams: Promise<GivenParameters>
}

/** The page of the groups, the contacts or the shared mailboxes. */
export async function recipientsPage(
  kind: AnyRecipientKind,
  { params, searchParams }: RecipientsPageProps,
): Promise<ReactNode> {
  const { tenantId } = await params
  const [{ context }, { permissions }, given] = await Promise.all([
    visitor(tenantId),
    place(tenantId),
    searchParams,
  ])
  if (!permissions.includes('users.read')) redirect(pathIn(tenantId))
  const view = parseView(toSearchParams(given))
  const [first, tenant] = await Promise.all([
    listRecipientRows(context, { kind, view, after: null, size: pageSize }),
    container().operations.getTenant(context, {}),
  ])
  return (
    <RecipientsScreen
      can={{
        write: permissions.includes('users.write'),
        delete: permissions.includes('users.delete'),
        restore: permissions.includes('users.restore'),
      }}
      firstPage={first.ok ? first.value : null}
      firstView={view}
      key={`${tenantId} ${kind}`}
      kind={kind}
      renderedAt={Date.now()}
      retentionDays={tenant.ok ? tenant.value.retentionDays : null}
      tenantId={tenantId}
    />
  )
}
