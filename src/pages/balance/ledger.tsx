import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import {
  type LedgerDays,
  type PastRecharge,
  rechargesQuery,
} from '../../api/resources/balance-queries.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { Pager } from '../../ui/pager.tsx'
import { QueryState } from '../../ui/query-state.tsx'
import { saveFile } from '../../ui/save-file.ts'
import { LedgerTable } from './ledger-table.tsx'
import './ledger.css'

const PERIODS = [30, 90, 365, null] as const
const ROWS = 20

interface Props {
  currency: string
  zone: string
  days: LedgerDays
  onDays: (days: LedgerDays) => void
}

/**
 * The recharges of a period, newest first. Most servers don't list them, so this stays hidden until
 * they have been read once.
 */
export function Ledger({ currency, zone, days, onDays }: Props) {
  const { t } = useTranslation(['balance', 'common'])
  const [page, setPage] = useState(0)
  const recharges = useQuery(rechargesQuery(days))
  const { data } = recharges
  const [wasRead, setWasRead] = useState(false)
  if (data && !wasRead) setWasRead(true)
  if (!data && !wasRead) return null
  const choose = (chosen: LedgerDays) => {
    setPage(0)
    onDays(chosen)
  }
  const rows = data?.slice(page * ROWS, (page + 1) * ROWS) ?? []
  return (
    <section aria-labelledby="ledger" className="card balance-card">
      <div className="ledger-head">
        <h2 id="ledger">{t('ledger.title')}</h2>
        <select
          className="text-input ledger-period"
          value={days ?? ''}
          onChange={({ target }) =>
            choose(PERIODS.find((period) => String(period ?? '') === target.value) ?? null)
          }
          aria-label={t('ledger.period')}
        >
          {PERIODS.map((period) => (
            <option key={period} value={period ?? ''}>
              {period ? t('ledger.days', { count: period }) : t('ledger.all')}
            </option>
          ))}
        </select>
        {data && data.length > 0 && <Download rows={data} />}
      </div>
      {!data && <QueryState query={recharges} failed={t('common:failure.what.recharges')} />}
      {data?.length === 0 && <p>{t(days === null ? 'ledger.none' : 'ledger.noneThen')}</p>}
      {data && data.length > 0 && (
        <>
          <LedgerTable rows={rows} currency={currency} zone={zone} />
          {data.length > ROWS && (
            <Pager
              label={t('ledger.pages')}
              page={page}
              last={Math.ceil(data.length / ROWS) - 1}
              previous={t('ledger.newer')}
              next={t('ledger.older')}
              range={t('ledger.range', {
                from: page * ROWS + 1,
                to: page * ROWS + rows.length,
                count: data.length,
              })}
              onTurn={setPage}
            />
          )}
        </>
      )}
    </section>
  )
}

function Download({ rows }: { rows: PastRecharge[] }) {
  const { t } = useTranslation('balance')
  const download = async () => {
    const { ledgerCsv } = await import('../../domain/money/ledger-csv.ts')
    const headings = [
      t('ledger.at'),
      t('ledger.amount'),
      t('ledger.balance'),
      t('ledger.by'),
    ] as const
    saveFile('recharges.csv', 'text/csv', ledgerCsv(rows, headings))
  }
  return (
    <button type="button" className="button outlined" onClick={download}>
      {t('ledger.download')}
    </button>
  )
}
