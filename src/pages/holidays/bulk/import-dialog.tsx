import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import LinearProgress from '@mui/material/LinearProgress'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Candidate } from '../../../domain/holidays/import-plan.ts'
import { useToday } from '../calendar/use-today.ts'
import { Labelled } from '../labelled.tsx'
import { AddMany } from './add-many.tsx'
import { FileFailure, readFile } from './read-file.ts'
import { YearsFields } from './years-fields.tsx'

/** The largest file that is read, in bytes: a calendar of ten thousand holidays has less than half of it. */
const MOST_BYTES = 5_000_000
const NONE: Candidate[] = []

/** The chosen file, and how many were chosen before: one may change and keep its name. */
interface Chosen {
  file: File | null
  count: number
}

/** Adds the holidays of a calendar (.ics) or of a table (.csv). The file is read here and goes nowhere. */
export function ImportDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['holidays', 'common'])
  const { tenant, year, zone } = useToday()
  const region = tenant?.region ?? ''
  const [{ file, count }, setChosen] = useState<Chosen>({ file: null, count: 0 })
  const isTable = /\.(csv|txt)$/i.test(file?.name ?? '')
  const tooLarge = !!file && file.size > MOST_BYTES
  const [years, setYears] = useState({ from: year, to: year + 2 })
  const hasYears = !!file && !isTable
  const query = useQuery({
    queryKey: ['holiday-file', count, region, zone, years],
    queryFn: async ({ signal }) =>
      readFile({ isTable, text: (await file?.text()) ?? '' }, { region, zone, ...years }, signal),
    enabled: !!file && !tooLarge,
    retry: false,
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  })
  const failure = query.error instanceof FileFailure ? query.error.reason : 'malformed'
  const error = tooLarge ? 'tooLarge' : query.error ? failure : query.data?.error
  return (
    <AddMany
      title={t('import.title')}
      candidates={query.data?.candidates ?? NONE}
      onClose={onClose}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: 3 }}>
        <Labelled label={t('import.file')}>
          {(id) => (
            <input
              id={id}
              type="file"
              accept=".ics,.csv,text/calendar,text/csv"
              onChange={(event) =>
                setChosen({ file: event.target.files?.[0] ?? null, count: count + 1 })
              }
            />
          )}
        </Labelled>
        {hasYears && <YearsFields years={years} onChange={setYears} />}
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
      {query.data?.columns && (
        <p>
          {t('import.columns')}{' '}
          {query.data.columns
            .map(({ header, column }) =>
              column
                ? `${header} → ${t(`import.column.${column}`)}`
                : t('import.ignored', { header }),
            )
            .join(' · ')}
        </p>
      )}
    </AddMany>
  )
}
