import type { ReactNode } from 'react'
import { useTranslation } from '../../i18n/use-translation.ts'
import { FactList } from '../../ui/fact-list.tsx'

interface Props {
  title: string
  rows: (readonly [string, ReactNode])[]
}

/** A section of the account page: facts below a heading. Empty values are shown as such. */
export function Facts({ title, rows }: Props) {
  const { t } = useTranslation('account')
  return (
    <section>
      <h2>{title}</h2>
      <FactList rows={rows.map(([term, value]) => [term, value || t('none')])} />
    </section>
  )
}
