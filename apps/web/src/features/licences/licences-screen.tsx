import { useFormatter } from 'next-intl'
import { useTranslations } from '../../i18n/use-translations.ts'
import listStyles from '../list/list.module.css'
import { Shown } from '../shell/shown.tsx'
import styles from './licences.module.css'

interface LicencesScreenProps {
  readonly products: readonly {
    readonly skuId: string
    readonly name: string
    readonly seats: number
    readonly usedSeats: number
    readonly retired: boolean
  }[]
}

/** Lists the products with all, used and free seats. */
export function LicencesScreen({ products }: LicencesScreenProps) {
  const t = useTranslations('web.licencesPlace')
  const format = useFormatter()
  return (
    <div className={styles.screen}>
      <h1 className={listStyles.title}>{t('title')}</h1>
      <p className={listStyles.lead}>{t('lead')}</p>
      {products.length === 0 ? (
        <p className={styles.none}>{t('none')}</p>
      ) : (
        <table className={styles.products}>
          <thead>
            <tr>
              <th scope="col">{t('product')}</th>
              <th scope="col">{t('seats')}</th>
              <th scope="col">{t('used')}</th>
              <th scope="col">{t('free')}</th>
            </tr>
          </thead>
          <tbody>
            {products.map(({ skuId, name, seats, usedSeats, retired }) => {
              const free = Math.max(0, seats - usedSeats)
              return (
                <tr key={skuId}>
                  <th scope="row">
                    <Shown text={name} />
                    {retired && <span className={styles.retired}>{t('retired')}</span>}
                  </th>
                  <td>{format.number(seats)}</td>
                  <td>{format.number(usedSeats)}</td>
                  <td data-short={free === 0}>
                    {free === 0 ? t('noneFree') : format.number(free)}
                    <span aria-hidden className={styles.bar}>
                      <span
                        style={{ width: `${seats === 0 ? 100 : Math.round((usedSeats / seats) * 100)}%` }}
                      />
                    </span>
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      )}
    </div>
  )
}
