import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { isReversible } from '../../domain/revision/reversible-change.ts'
import type { HistoryEntry } from '../../domain/revision/save-history.ts'
import { REVERT_AT_ONCE, type RevertState } from '../../forms/saving/use-revert.ts'
import { textAt } from '../../i18n/text-at.ts'
import { useTenantTime } from '../../i18n/use-tenant-time.ts'
import { pageKeyIn, paths } from '../../paths.ts'
import { ChangeTable } from '../../ui/change-table.tsx'

/** How many rows of a write are shown at first. */
const FEW = 10

/** One write: its time, page and changes, with a link to revert it on its page. */
export function Entry({ entry }: { entry: HistoryEntry }) {
  const { t } = useTranslation(['history', 'common'])
  const { at, address, rows, before, after, secrets, holidays, unlisted, isFinal } = entry
  const time = useTenantTime({ dateStyle: 'full', timeStyle: 'short' })(at)
  const page = pageKeyIn(address)
  const state: RevertState = { revert: { before, after } }
  const [isLong, setLong] = useState(rows.length <= FEW)
  const isAdded = rows.every((row) => row.before === '')
  const note = () => {
    if (isFinal) return t('final')
    if (unlisted) return t('unlisted', { count: unlisted })
    if (secrets.length > 0) return t('secretsStay')
    if (holidays || isReversible(entry)) return ''
    return t(isAdded ? 'added' : 'notKept')
  }
  return (
    <Box component="section" aria-labelledby={`save-${at}`} sx={frame}>
      <Box sx={head}>
        <Box component="h2" id={`save-${at}`} sx={heading}>
          <time dateTime={new Date(at).toISOString()}>{time}</time>
          <Link to={address}>{textAt(t, `common:pages.${page}`)}</Link>
        </Box>
        {(holidays || isReversible(entry)) && (
          <Button
            component={Link}
            to={holidays ? paths.revertHolidays(at) : address}
            state={holidays ? REVERT_AT_ONCE : state}
            size="small"
            variant="outlined"
            aria-label={t('revertOf', { time })}
          >
            {t('revert')}
          </Button>
        )}
      </Box>
      <ChangeTable rows={isLong ? rows : rows.slice(0, FEW)} />
      {!isLong && (
        <Button size="small" onClick={() => setLong(true)}>
          {t('showAll', { count: rows.length })}
        </Button>
      )}
      <Box sx={small}>{note()}</Box>
    </Box>
  )
}

const frame = { marginBlock: 6, maxWidth: 860 }
const head = {
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  justifyContent: 'space-between',
  gap: 2,
  marginBlockEnd: 1,
}
const heading = {
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'baseline',
  columnGap: 3,
  margin: 0,
  fontSize: '0.875rem',
  fontWeight: 650,
  '& a': { fontWeight: 400, color: 'primary.main' },
}
const small = { marginBlockStart: 2, color: 'text.secondary', fontSize: '0.8125rem' }
