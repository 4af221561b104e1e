import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { readCsv } from '../../domain/holiday-csv.ts'
import { readIcs } from '../../domain/holiday-ics.ts'
import type { Candidate } from '../../domain/import-plan.ts'
import { AddMany } from './add-many.tsx'
import { Labelled } from './labelled.tsx'
import { useToday } from './use-today.ts'
import { YearsFields } from './years-fields.tsx'

/** The largest file that is read, in bytes: a calendar of ten thousand holidays has less than half of it. */
const MOST_BYTES = 5_000_000
/** The most rows that one file may bring. */
const MOST_ROWS = 5_000
const NONE: Candidate[] = []

interface Read {
  candidates: Candidate[]
  error: 'malformed' | 'tooMany' | 'nothing' | null
  columns?: { header: string; column: string | null }[]
}

/** Adds the holidays of a calendar (.ics) or of a table (.csv). The file is read here and goes nowhere. */
export function ImportDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('holidays')
  const { tenant, year, zone } = useToday()
  const region = tenant?.region ?? ''
  const [file, setFile] = useState<{ name: string; text: string } | null>(null)
  const [tooLarge, setTooLarge] = useState(false)
  const [years, setYears] = useState({ from: year, to: year + 2 })
  const isTable = /\.csv$|\.txt$/i.test(file?.name ?? '')

  const choose = async (chosen: File | undefined) => {
    setFile(null)
    setTooLarge(!!chosen && chosen.size > MOST_BYTES)
    if (!chosen || chosen.size > MOST_BYTES) return
    setFile({ name: chosen.name, text: await chosen.text() })
  }
  const read = useMemo((): Read => {
    if (!file) return { candidates: NONE, error: null }
    const table = isTable ? readCsv(file.text, region) : null
    const candidates = isTable
      ? table?.candidates
      : readIcs(file.text, { region, zone, from: years.from, to: years.to })
    if (!candidates) return { candidates: NONE, error: 'malformed' }
    if (candidates.length > MOST_ROWS) return { candidates: NONE, error: 'tooMany' }
    if (candidates.length === 0) return { candidates: NONE, error: 'nothing' }
    return { candidates, error: null, ...(table && { columns: table.columns }) }
  }, [file, isTable, region, zone, years])
  const error = tooLarge ? 'tooLarge' : read.error
  return (
    <AddMany title={t('import.title')} candidates={read.candidates} onClose={onClose}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: 3 }}>
        <Labelled label={t('import.file')}>
          {(id) => (
            <input
              id={id}
              type="file"
              accept=".ics,.csv,text/calendar,text/csv"
              onChange={(event) => choose(event.target.files?.[0])}
            />
          )}
        </Labelled>
        {file && !isTable && <YearsFields years={years} onChange={setYears} />}
      </Box>
      <p>{t(file && !isTable ? 'import.yearsHelp' : 'import.help')}</p>
      <div role="alert">{error && <Alert severity="error">{t(`import.${error}`)}</Alert>}</div>
      {read.columns && (
        <p>
          {t('import.columns')}{' '}
          {read.columns
            .map(({ header, column }) =>
              column
                ? `${header} → ${t(`import.column.${column as 'name'}`)}`
                : t('import.ignored', { header }),
            )
            .join(' · ')}
        </p>
      )}
    </AddMany>
  )
}
