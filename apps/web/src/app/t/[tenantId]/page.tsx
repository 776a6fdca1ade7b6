import { defaultView } from '../../../features/deleted-users/view.ts'
import { HashRedirect } from '../../../features/home/hash-redirect.tsx'
import { HomeScreen } from '../../../features/home/home-screen.tsx'
import { timeZone } from '../../../features/preferences/time-zone.ts'
import { getTranslations } from '../../../i18n/get-translations.ts'
import { listRows } from '../../../server/deleted-users/list-rows.ts'
import { failingLoops } from '../../../server/failing-loops.ts'
import { place } from '../../../server/place.ts'
import { openPurgeStops } from '../../../server/purge/open-purge-stops.ts'
import { visitor } from '../../../server/session.ts'

export async function generateMetadata() {
  return { title: (await getTranslations('web.home'))('title') }
}

interface HomePageProps {
  readonly params: Promise<{ readonly tenantId: string }>
}

/** The home page: everything that needs attention, users whose window ends soonest first. */
export default async function HomePage({ params }: HomePageProps) {
  const { tenantId } = await params
  const [{ account, context }, { tenant, permissions, customers }] = await Promise.all([
    visitor(tenantId),
    place(tenantId),
  ])
  const running = permissions.includes('deletedUsers.read')
    ? await listRows(
        context,
        { ...defaultView, runsOutWithinDays: 7, sort: 'purgeAt', direction: 'ascending' },
        await timeZone(),
        null,
      )
    : null
  const purgeStops = await openPurgeStops(context, permissions)
  const failing = running?.ok ? await failingLoops() : []
  return (
    <>
      <HashRedirect tenantId={tenantId} />
      <HomeScreen
        customers={customers}
        failingLoops={failing}
        name={account.displayName}
        now={Date.now()}
        purgeStops={purgeStops}
        soon={
          running?.ok ? { rows: running.value.rows.slice(0, 5), more: running.value.rows.length > 5 } : null
        }
        tenant={tenant}
        tenantId={tenantId}
      />
    </>
  )
}
