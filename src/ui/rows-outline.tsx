import { useTranslation } from '../i18n/use-translation.ts'
import { Placeholder } from './placeholder.tsx'

/** A placeholder for a list that is loading. */
export function RowsOutline() {
  const { t } = useTranslation()
  return (
    <div className="panel" role="status" aria-label={t('states.loading')}>
      {['40%', '55%', '35%', '60%', '45%', '50%', '38%', '57%'].map((width) => (
        <div key={width} className="row-outline">
          <Placeholder width={width} />
        </div>
      ))}
    </div>
  )
}
