import { useState } from 'react'
import type { Candidate } from '../../../domain/holidays/import/import-plan.ts'
import { useTranslation } from '../../../i18n/use-translation.ts'
import { Alert } from '../../../ui/alert.tsx'
import { AddMany } from '../bulk/add-many.tsx'
import { YearsFields } from '../bulk/years-fields.tsx'
import { ColumnsStep } from './columns-step.tsx'
import { FileDrop } from './file-drop.tsx'
import { CalendarFacts, EncodingQuestion, OrderQuestion, ZoneQuestions } from './file-questions.tsx'
import { useHolidayFile } from './use-holiday-file.ts'
import './import-dialog.css'

const NONE: Candidate[] = []

/** Adds the holidays of a calendar (.ics) or table (.csv). The file never leaves the browser. */
export function ImportDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['holidays', 'common'])
  const {
    answer,
    choose,
    chosen,
    error,
    matchColumns,
    query,
    reading,
    setYears,
    table,
    years,
    zone,
  } = useHolidayFile()
  const [hasAllYears, setHasAllYears] = useState(true)
  const calendar = reading?.calendar
  const hasYears = !!calendar || table?.columns.some(({ column }) => column === 'week')
  const unknown = [...(reading?.unknownZones ?? []), ...Object.keys(chosen.zones)]
  return (
    <AddMany
      title={t('import.title')}
      candidates={(hasAllYears && !query.isPlaceholderData && reading?.candidates) || NONE}
      onClose={onClose}
    >
      <FileDrop onFile={choose} />
      <div className="native-control-rows import-dialog-questions">
        {hasYears && <YearsFields years={years} onChange={setYears} onTyped={setHasAllYears} />}
        {unknown.length > 0 && (
          <ZoneQuestions
            names={[...new Set(unknown)]}
            zones={chosen.zones}
            onChange={(zones) => answer({ zones })}
          />
        )}
        {reading?.isEncodingOpen && (
          <EncodingQuestion
            encoding={chosen.encoding}
            onChange={(encoding) => answer({ encoding })}
          />
        )}
      </div>
      <p>{t(hasYears ? 'import.yearsHelp' : 'import.help')}</p>
      {query.isFetching && <progress className="progress" aria-label={t('import.reading')} />}
      <div role="alert">
        {error && (
          <Alert
            severity="error"
            action={
              error === 'notLoaded' && (
                <button
                  type="button"
                  className="button small inherit"
                  onClick={() => query.refetch()}
                >
                  {t('common:states.retry')}
                </button>
              )
            }
          >
            {t(`import.${error}`)}
          </Alert>
        )}
      </div>
      {calendar && <CalendarFacts calendar={calendar} zone={zone} />}
      {table && <ColumnsStep key={chosen.count} table={table} onChange={matchColumns} />}
      {table?.openDate && (
        <OrderQuestion
          openDate={table.openDate}
          order={table.order}
          onChange={(order) => answer({ csv: { ...chosen.csv, order } })}
        />
      )}
    </AddMany>
  )
}
