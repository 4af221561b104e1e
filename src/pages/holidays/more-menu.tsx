import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import LinearProgress from '@mui/material/LinearProgress'
import { Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { readHolidays } from '../../api/holidays.ts'
import type { Holiday } from '../../contract/holidays.ts'
import type { FloatingGroup } from '../../domain/floating-days.ts'
import { useFailureText } from '../../forms/use-failure-text.ts'
import { piece } from '../../ui/piece.ts'
import { RunsOut } from './runs-out.tsx'
import { saveFile } from './save-file.ts'

// Each brings a heavy library, and most visits need none of them.
const PublicDialog = piece(async () => (await import('./public-dialog.tsx')).PublicDialog)
const ImportDialog = piece(async () => (await import('./import-dialog.tsx')).ImportDialog)
const FloatingDialog = piece(async () => (await import('./floating-dialog.tsx')).FloatingDialog)

type Open = 'public' | 'import' | 'floating' | null

/** What brings many holidays in, or takes all of them out; and the floating days that run out. */
export function MoreMenu() {
  const { t } = useTranslation('holidays')
  const { t: common } = useTranslation()
  const failureText = useFailureText()
  const [open, setOpen] = useState<Open>(null)
  const [group, setGroup] = useState<FloatingGroup<Holiday> | null>(null)
  const [error, setError] = useState('')
  const show = (dialog: Open) => {
    setGroup(null)
    setOpen(dialog)
  }
  const close = () => setOpen(null)
  const save = async (kind: 'ics' | 'csv') => {
    setError('')
    try {
      const holidays = await readHolidays()
      const text =
        kind === 'ics'
          ? (await import('../../domain/holiday-ics.ts')).writeIcs(holidays, new Date())
          : (await import('../../domain/holiday-csv.ts')).writeCsv(holidays)
      saveFile(`holidays.${kind}`, kind === 'ics' ? 'text/calendar' : 'text/csv', text)
    } catch (failure) {
      setError(`${t('export.failed')} ${failureText(failure)}`)
    }
  }
  return (
    <>
      <Box sx={row}>
        <Button onClick={() => show('public')}>{t('public.title')}</Button>
        <Button onClick={() => show('floating')}>{t('floating.title')}</Button>
        <Button onClick={() => show('import')}>{t('import.title')}</Button>
        <Button onClick={() => save('ics')}>{t('export.ics')}</Button>
        <Button onClick={() => save('csv')}>{t('export.csv')}</Button>
      </Box>
      <div role="alert">{error && <Alert severity="error">{error}</Alert>}</div>
      <RunsOut
        onExtend={(found) => {
          setGroup(found)
          setOpen('floating')
        }}
      />
      <Suspense fallback={<LinearProgress aria-label={common('states.loading')} />}>
        {open === 'public' && <PublicDialog onClose={close} />}
        {open === 'import' && <ImportDialog onClose={close} />}
        {open === 'floating' && <FloatingDialog group={group} onClose={close} />}
      </Suspense>
    </>
  )
}

const row = {
  display: 'flex',
  flexWrap: 'wrap',
  gap: 1,
  marginInlineStart: '-10px',
  '& button': { paddingInline: '10px', minHeight: 32 },
}
