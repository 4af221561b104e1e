import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { COLUMNS } from '../../../domain/holidays/csv/columns.ts'
import { NativeControl } from '../native-control.tsx'
import type { Columns, Table } from './kept-columns.ts'

interface Props {
  table: Table
  onChange: (columns: Columns) => void
}

/**
 * Shows how the columns of a table were understood, and lets the user change that. Opens by itself
 * if a needed column is missing or was guessed.
 */
export function ColumnsStep({ table, onChange }: Props) {
  const { t } = useTranslation('holidays')
  const { columns, hasHeadings, isComplete, isGuessed, skipped } = table
  // It stays open, so that the choice that completes it doesn't hide the fields.
  const [isOpen, setIsOpen] = useState(!isComplete || isGuessed)
  const nameOf = (header: string, i: number) =>
    hasHeadings && header ? header : t('import.columns.number', { number: i + 1 })
  const readAs = ({ header, column }: (typeof columns)[number], i: number) => {
    const name = nameOf(header, i)
    return column
      ? t('import.columns.readAs', { header: name, column: t(`import.column.${column}`) })
      : t('import.columns.ignored', { header: name })
  }
  const numbered = columns.map((column, i) => ({ ...column, i }))
  const why = !isComplete
    ? t('import.columns.missing')
    : isGuessed
      ? t('import.columns.guessed')
      : null
  return (
    <>
      {skipped > 0 && <p>{t('import.columns.skipped', { count: skipped })}</p>}
      {!hasHeadings && <p>{t('import.columns.noHeadings')}</p>}
      <Box role="status">
        {why && <Alert severity={isComplete ? 'info' : 'warning'}>{why}</Alert>}
      </Box>
      {isOpen ? (
        <Box component="fieldset" sx={fields}>
          <legend>{t('import.columns.title')}</legend>
          {numbered.map(({ header, column, samples, i }) => (
            <NativeControl key={i} label={nameOf(header, i)}>
              {(id) => (
                <>
                  <select
                    id={id}
                    value={column ?? ''}
                    aria-describedby={`${id}-samples`}
                    onChange={({ target }) => {
                      const chosen = COLUMNS.find((one) => one === target.value) ?? null
                      onChange(columns.map((one, at) => (at === i ? chosen : one.column)))
                    }}
                  >
                    <option value="">{t('import.columns.leaveOut')}</option>
                    {COLUMNS.map((one) => (
                      <option key={one} value={one}>
                        {t(`import.column.${one}`)}
                      </option>
                    ))}
                  </select>
                  <Box id={`${id}-samples`} sx={{ color: 'text.secondary', fontSize: '0.75rem' }}>
                    <bdi>{samples.join(' · ')}</bdi>
                  </Box>
                </>
              )}
            </NativeControl>
          ))}
        </Box>
      ) : (
        <p>
          {t('import.columns.read', { columns: columns.map(readAs).join(' · ') })}{' '}
          <Button size="small" onClick={() => setIsOpen(true)}>
            {t('import.columns.edit')}
          </Button>
        </p>
      )}
    </>
  )
}

const fields = {
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 180px), 1fr))',
  gap: 3,
  marginBlock: 3,
  marginInline: 0,
  padding: 3,
  minInlineSize: 0,
  border: '1px solid',
  borderColor: 'divider',
  borderRadius: 1,
  overflowWrap: 'anywhere',
  '& select': { inlineSize: '100%' },
}
