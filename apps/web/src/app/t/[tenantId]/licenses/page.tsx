import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { LicencesScreen } from '../../../../features/licences/licences-screen.tsx'
import { pathIn } from '../../../../features/shell/path-in.ts'
import { getTranslations } from '../../../../i18n/get-translations.ts'
import { container } from '../../../../server/container.ts'
import { place } from '../../../../server/place.ts'
import { visitor } from '../../../../server/session.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('web.licencesPlace'))('title') }
}

interface LicencesPageProps {
  readonly params: Promise<{ readonly tenantId: string }>
}

export default async function LicencesPage({ params }: LicencesPageProps) {
  const { tenantId } = await params
  const [{ context }, { permissions }] = await Promise.all([visitor(tenantId), place(tenantId)])
  if (!permissions.includes('users.read')) redirect(pathIn(tenantId))
  const products = await container().operations.listProducts(context, {})
  if (!products.ok) throw new Error(`The products were refused: ${products.error.type}`)
  return (
    <LicencesScreen
      products={products.value.map(({ skuId, name, seats, usedSeats, retired }) => ({
        skuId,
        name,
        seats,
        usedSeats,
        retired,
      }))}
    />
  )
}
