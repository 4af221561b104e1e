import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import LinearProgress from '@mui/material/LinearProgress'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Candidate } from '../../../domain/holidays/import-plan.ts'
import { AddMany } from '../bulk/add-many.tsx'
import { YearsFields } from '../bulk/years-fields.tsx'
import { ColumnsStep } from './columns-step.tsx'
import { FileDrop } from './file-drop.tsx'
import { CalendarFacts, EncodingQuestion, OrderQuestion, ZoneQuestions } from './file-questions.tsx'
import { useHolidayFile } from './use-holiday-file.ts'

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
      <Box sx={questions}>
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
      </Box>
      <p>{t(hasYears ? 'import.yearsHelp' : 'import.help')}</p>
      {query.isFetching && <LinearProgress aria-label={t('import.reading')} />}
      <div role="alert">
        {error && (
          <Alert
            severity="error"
            action={
              error === 'notLoaded' && (
                <Button color="inherit" size="small" onClick={() => query.refetch()}>
                  {t('common:states.retry')}
                </Button>
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

const questions = {
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'end',
  gap: 3,
  '&:not(:empty)': { marginBlockStart: 3 },
}
