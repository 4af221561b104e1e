import { useState } from 'react'
import { addHoliday, findSame, saveHoliday, writable } from '../../../api/resources/one-holiday.ts'
import type { Holiday } from '../../../contract/holidays.ts'
import { type BulkChange, bulkChanged } from '../../../domain/holidays/bulk-change.ts'
import { isTime } from '../../../domain/time/calendar.ts'
import { usePlaces } from '../../../forms/places/use-places.ts'
import { useTranslation } from '../../../i18n/use-translation.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import { TimeInput } from '../../../ui/entries/time-input.tsx'
import { TypedStatus } from '../../../ui/entries/typed-status.tsx'
import { optionOf } from '../../../ui/option-of.ts'
import { useToday } from '../calendar/use-today.ts'
import { NativeControl, SelectControl } from '../native-control.tsx'
import { useChanges } from '../use-changes.ts'
import { useHolidayText } from '../use-holiday-text.ts'
import { BatchDialog } from './batch-dialog.tsx'
import { NumberInput } from './number-input.tsx'
import { type Batch, useBatch } from './use-batch.ts'
import './bulk.css'

const KINDS = ['move', 'copy', 'times', 'region'] as const
/** The most years by which holidays can be moved. */
const MOST_YEARS = 100
/** How many changed holidays are previewed. */
const MOST_SHOWN = 5

interface Props {
  holidays: Holiday[]
  onClose: () => void
  /** Called when all are changed, or the user doesn't continue. */
  onDone: () => void
}

interface Pair {
  former: Holiday
  next: Holiday
}

/** The change as it is typed; null while a number or a time can't be read. */
function changeOf(
  kind: (typeof KINDS)[number],
  typed: { region: string; times: { from: string; to: string }; years: number | null },
): BulkChange | null {
  const { region, times, years } = typed
  if (kind === 'region') return { kind, region }
  if (kind === 'times') return isTime(times.from) && isTime(times.to) ? { kind, ...times } : null
  return years === null ? null : { kind, years }
}

/** Moves or copies the selected holidays by years, or sets the times or the region of all. */
export function ChangeDialog({ holidays, onClose, onDone }: Props) {
  const { t } = useTranslation(['holidays', 'common'])
  const { sentence } = useHolidayText()
  const { tenant } = useToday()
  const regions = usePlaces()?.regions ?? []
  const { note, refresh, addedMany, changedMany } = useChanges()
  const [kind, setKind] = useState<(typeof KINDS)[number]>('move')
  const [years, setYears] = useState<number | null>(1)
  const [times, setTimes] = useState({ from: '00:00', to: '23:59' })
  const [chosen, setRegion] = useState('')
  const region = chosen || (tenant?.region ?? '')
  const change = changeOf(kind, { region, times, years })
  const pairs = holidays.flatMap((former) => {
    const next = change && bulkChanged(former, change)
    return next ? [{ former, next }] : []
  })
  const isCopy = kind === 'copy'
  const copies = (done: Batch<Pair, string>['results']): Holiday[] =>
    done.map(({ item, result }) => ({ ...item.next, id: result }))
  const batch = useBatch<Pair, string>({
    work: ({ former, next }) =>
      isCopy ? addHoliday(writable(next)) : saveHoliday(former.id, next).then(() => former.id),
    // Repeating a change is harmless. Only copies must be looked up first.
    recheck: async ({ next }) => (isCopy ? findSame(next) : undefined),
    onEnd: (doneNow, done) => {
      void (isCopy ? note('added', copies(doneNow)) : refresh())
      if (done.length === pairs.length) finish(done)
    },
  })
  const finish = (done: typeof batch.results) => {
    onDone()
    if (isCopy) addedMany(copies(done))
    else changedMany(done.map(({ item }) => item.former))
  }
  if (batch.state !== 'idle') {
    return (
      <BatchDialog
        title={t(isCopy ? 'change.copying' : 'change.changing')}
        batch={batch}
        onLeave={() => finish(batch.results)}
      />
    )
  }
  return (
    <Dialog
      title={t('change.title', { count: holidays.length })}
      act={{
        label: t(isCopy ? 'change.copy' : 'change.change', { count: pairs.length }),
        isOff: pairs.length === 0,
        onAct: () => void batch.start(pairs),
      }}
      onClose={onClose}
    >
      <div className="native-control-rows bulk-change">
        <SelectControl
          label={t('change.what')}
          value={kind}
          options={KINDS.map((one) => [one, t(`change.kinds.${one}`)])}
          onChange={(one) => setKind(optionOf(KINDS, one))}
        />
        {(kind === 'move' || kind === 'copy') && (
          <NumberInput
            label={t('change.years')}
            value={years ?? 1}
            min={-MOST_YEARS}
            max={MOST_YEARS}
            onChange={setYears}
          />
        )}
        {kind === 'times' &&
          (['from', 'to'] as const).map((end) => (
            <NativeControl key={end} label={t(`change.${end}`)}>
              {(id) => (
                <TimeInput
                  id={id}
                  isEnd={end === 'to'}
                  value={times[end]}
                  onChange={(time) => setTimes({ ...times, [end]: time })}
                />
              )}
            </NativeControl>
          ))}
        {kind === 'region' && (
          <SelectControl
            label={t('fields.region.label')}
            value={region}
            options={regions.map(({ value, label }) => [value, label])}
            onChange={setRegion}
          />
        )}
      </div>
      <TypedStatus className="bulk-preview">
        {pairs.slice(0, MOST_SHOWN).map(({ former, next }) => (
          <div key={former.id}>
            <bdi>{next.name}</bdi>: {sentence(next)}
            {kind === 'region' && ` · ${next.region}`}
          </div>
        ))}
        {pairs.length > MOST_SHOWN && t('more', { count: pairs.length - MOST_SHOWN })}
        {!change && kind === 'times' && (
          <div className="entry-error">{t('common:errors.rules.time')}</div>
        )}
        {change && pairs.length < holidays.length && (
          <div>
            {t(`change.skipped.${'years' in change ? 'years' : change.kind}`, {
              count: holidays.length - pairs.length,
            })}
          </div>
        )}
        {change && 'years' in change && pairs.length > 0 && <div>{t('change.movingDays')}</div>}
      </TypedStatus>
    </Dialog>
  )
}
