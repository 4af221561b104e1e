import { useState } from 'react'
import { COLUMNS } from '../../../domain/holidays/csv/columns.ts'
import { useTranslation } from '../../../i18n/use-translation.ts'
import { Alert } from '../../../ui/alert.tsx'
import { NativeControl } from '../native-control.tsx'
import type { Columns, Table } from './kept-columns.ts'
import './columns-step.css'

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
      <div role="status">
        {why && <Alert severity={isComplete ? 'info' : 'warning'}>{why}</Alert>}
      </div>
      {isOpen ? (
        <fieldset className="columns-step">
          <legend>{t('import.columns.title')}</legend>
          {numbered.map(({ header, column, samples, i }) => (
            <NativeControl key={i} label={nameOf(header, i)}>
              {(id) => (
                <>
                  <select
                    id={id}
                    className="text-input"
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
                  <div id={`${id}-samples`} className="native-control-help">
                    <bdi>{samples.join(' · ')}</bdi>
                  </div>
                </>
              )}
            </NativeControl>
          ))}
        </fieldset>
      ) : (
        <p>
          {t('import.columns.read', { columns: columns.map(readAs).join(' · ') })}{' '}
          <button type="button" className="button small flush" onClick={() => setIsOpen(true)}>
            {t('import.columns.edit')}
          </button>
        </p>
      )}
    </>
  )
}
