import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useMemo, useState } from 'react'
import { holidaysBetween } from '../../../api/resources/holidays-queries.ts'
import { addHoliday, destroyHoliday, findSame } from '../../../api/resources/one-holiday.ts'
import type { Holiday, HolidayFields } from '../../../contract/holidays.ts'
import { isOver } from '../../../domain/holidays/agenda.ts'
import { type Candidate, isSure, planOf } from '../../../domain/holidays/import/import-plan.ts'
import { useTranslation } from '../../../i18n/use-translation.ts'
import { Alert } from '../../../ui/alert.tsx'
import { ChosenCount } from '../../../ui/chosen-count.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { QueryState } from '../../../ui/query-state.tsx'
import { useBusyGuard } from '../calendar/use-busy-guard.ts'
import { useToday } from '../calendar/use-today.ts'
import { useChanges } from '../use-changes.ts'
import { BatchProgress } from './batch-progress.tsx'
import { PlanTable } from './plan-table.tsx'
import { useBatch } from './use-batch.ts'
import './bulk.css'

interface Props {
  title: string
  /** What would be added; empty while nothing is selected. */
  candidates: Candidate[]
  /** Whether a new row is selected at first. By default, if it is certain and not in the past. */
  isWanted?: (candidate: Candidate) => boolean
  onClose: () => void
  /** The inputs that produce the candidates. Shown until the first one is sent. */
  children: ReactNode
}

const NONE: Candidate[] = []

/**
 * Adds many holidays. Previews every row before sending anything, then shows progress and what was
 * added, skipped and rejected. Everything added can be undone.
 */
export function AddMany({ title, candidates, isWanted, onClose, children }: Props) {
  const { t } = useTranslation(['holidays', 'common'])
  const { note } = useChanges()
  const { now } = useToday()
  // A holiday that begins in the year before may extend into these years.
  const [from, to] = useMemo(() => yearsOf(candidates), [candidates])
  const existing = useQuery({
    ...holidaysBetween(from - 1, to),
    staleTime: 0,
    enabled: candidates.length > 0,
  })
  const batch = useBatch<HolidayFields, string>({
    work: addHoliday,
    recheck: findSame,
    onEnd: (done) => note('added', done.map(withId)),
  })
  const undo = useBatch<Holiday, string>({
    work: ({ id }) => destroyHoliday(id).then(() => id),
    recheck: async () => undefined,
    onEnd: (done) =>
      note(
        'deleted',
        done.map(({ item }) => item),
      ),
  })
  const [sent, setSent] = useState(NONE)
  const isSent = batch.state !== 'idle'
  const shown = isSent ? sent : candidates
  // Once sending starts, keep the plan as it is, although the server then has more holidays.
  const [frozen, setFrozen] = useState<HolidayFields[] | null>(null)
  const known = frozen ?? existing.data
  const plan = useMemo(() => (known ? planOf(shown, known) : []), [shown, known])
  const [turned, setTurned] = useState<ReadonlySet<number>>(new Set())
  const [of, setOf] = useState(candidates)
  if (of !== candidates && !isSent) {
    setOf(candidates)
    setTurned(new Set())
  }
  const isChosen = (index: number) => {
    const candidate = shown[index]
    const row = plan[index]
    if (!candidate || row?.status !== 'new') return false
    const standard = isSure(row) && (isWanted?.(candidate) ?? !isOver(row.fields, now))
    return standard !== turned.has(index)
  }
  const chosen = plan.flatMap((row, index) =>
    row.status === 'new' && isChosen(index) ? [row.fields] : [],
  )
  const start = () => {
    setSent(candidates)
    setFrozen(known ?? null)
    return batch.start(chosen)
  }
  const isBusy = batch.state === 'running' || undo.state === 'running'
  const isComplete = batch.state === 'ended' && batch.refused === 0
  useBusyGuard(isBusy)
  const skipped = plan.filter(({ status }) => status === 'there').length
  const refusedBefore = plan.filter(({ status }) => status === 'refused').length
  const act = {
    label: t('many.add', { count: chosen.length }),
    isOff: chosen.length === 0,
    onAct: () => void start(),
  }
  return (
    <Dialog
      title={title}
      act={isSent ? undefined : act}
      more={
        isSent &&
        !isBusy &&
        undo.state === 'idle' &&
        batch.done > 0 && (
          <button
            type="button"
            className="button danger"
            onClick={() => undo.start(batch.results.map(withId))}
          >
            {t('many.undo')}
          </button>
        )
      }
      isBusy={isBusy}
      isTall
      onClose={() => !isBusy && onClose()}
    >
      {!isSent && children}
      <QueryState
        query={existing}
        failed={t('common:failure.what.holidays')}
        outline={
          existing.isLoading && (
            <progress className="progress" aria-label={t('common:states.loading')} />
          )
        }
      />
      <BatchProgress batch={batch} label={t('many.adding')} />
      <BatchProgress batch={undo} label={t('many.undoing')} />
      <div role="status">
        {isSent && !isBusy && (
          <Alert severity={isComplete ? 'success' : 'warning'} className="bulk-outcome">
            {undo.state === 'ended'
              ? t('many.undone', { count: undo.done })
              : t('many.outcome', {
                  added: batch.done,
                  skipped,
                  refused: batch.refused + refusedBefore,
                })}
          </Alert>
        )}
      </div>
      {!isSent && plan.length > 0 && <ChosenCount count={chosen.length} />}
      {plan.length > 0 && undo.state === 'idle' && (
        <PlanTable
          plan={plan}
          isChosen={isChosen}
          onTurn={(index) => {
            const next = new Set(turned)
            if (!next.delete(index)) next.add(index)
            setTurned(next)
          }}
          batch={isSent ? batch : null}
        />
      )}
    </Dialog>
  )
}

const withId = ({ item, result }: { item: HolidayFields; result: string }): Holiday => ({
  ...item,
  id: result,
})

/** The first and last year in which a candidate begins. */
function yearsOf(candidates: Candidate[]): [number, number] {
  const years = candidates.flatMap((one) => ('fields' in one ? one.fields.year_start : []))
  return [Math.min(9999, ...years), Math.max(0, ...years)]
}
