import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { ImportScreen } from '../../../../../features/import/import-screen.tsx'
import { pathIn } from '../../../../../features/shell/path-in.ts'
import { getTranslations } from '../../../../../i18n/get-translations.ts'
import { place } from '../../../../../server/place.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('web.import'))('title') }
}

interface ImportPageProps {
  readonly params: Promise<{ readonly tenantId: string }>
}

export default async function ImportPage({ params }: ImportPageProps) {
  const { tenantId } = await params
  const { permissions } = await place(tenantId)
  if (!permissions.includes('users.write')) redirect(pathIn(tenantId))
  return <ImportScreen canDelete={permissions.includes('users.delete')} key={tenantId} tenantId={tenantId} />
}
