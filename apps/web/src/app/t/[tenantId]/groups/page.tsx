import type { Metadata } from 'next'
import { getTranslations } from '../../../../i18n/get-translations.ts'
import { type RecipientsPageProps, recipientsPage } from '../../../../server/recipients/recipients-page.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('web.recipients.kinds.group'))('title') }
}

export default async function GroupsPage(props: RecipientsPageProps) {
  return recipientsPage('group', props)
}
