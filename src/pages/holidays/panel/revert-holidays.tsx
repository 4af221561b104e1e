import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useLocation } from 'react-router'
import { auditEntryQuery } from '../../../api/resources/audit-queries.ts'
import { readHolidaysById } from '../../../api/resources/holidays-named.ts'
import type { AuditEntry } from '../../../contract/audit-logs.ts'
import { holidayFields } from '../../../contract/holidays.ts'
import { parseLenient } from '../../../contract/json/lenient.ts'
import { noHoliday } from '../../../contract/values/defaults.ts'
import { idIn } from '../../../domain/audit/field-changes.ts'
import { readState } from '../../../domain/audit/state.ts'
import type { HistoryEntry } from '../../../domain/revision/save-history.ts'
import { readHistory } from '../../../forms/history/history-store.ts'
import { REVERT_AT_ONCE, useArrival } from '../../../forms/saving/use-revert.ts'
import { useHolidayName } from '../../../i18n/use-holiday-name.ts'
import { useTranslation } from '../../../i18n/use-translation.ts'
import { Confirm } from '../../../ui/confirm.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { QueryState } from '../../../ui/query-state.tsx'
import { AddMany } from '../bulk/add-many.tsx'
import { DeletionProgress } from '../bulk/deletion-progress.tsx'
import { useDeletion } from '../bulk/use-deletion.ts'

interface Props {
  /** `entry`: the id of an audit log entry. `of`: the time of an entry in the browser's history. */
  query: URLSearchParams
  onClose: () => void
}

type Kept = HistoryEntry['holidays']

/** Reverts an entry of the history: adds deleted holidays again, or deletes added ones. */
export function RevertHolidays({ query, onClose }: Props) {
  const id = query.get('entry')
  return id ? (
    <RevertLogged id={id} onClose={onClose} />
  ) : (
    <RevertKept at={query.get('of') ?? ''} onClose={onClose} />
  )
}

function RevertKept({ at, onClose }: { at: string; onClose: () => void }) {
  const { t } = useTranslation('holidays')
  // Read once: reverting adds an entry to the history, which must not change what is shown.
  const kept = useMemo(() => readHistory().find((one) => `${one.at}` === at)?.holidays, [at])
  return <Reverting kept={kept} unknown={t('revert.unknown')} onClose={onClose} />
}

function RevertLogged({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation(['holidays', 'common'])
  const query = useQuery(auditEntryQuery(id))
  const { data } = query
  const kept = useMemo(() => data && holidaysIn(data), [data])
  if (data !== undefined) {
    return <Reverting kept={kept ?? undefined} unknown={t('revert.unreadable')} onClose={onClose} />
  }
  return (
    <Dialog title={t('revert.title')} onClose={onClose}>
      <QueryState
        query={query}
        failed={t('common:failure.what.holidays')}
        outline={<progress className="progress" aria-label={t('common:states.loading')} />}
      />
    </Dialog>
  )
}

/** The holiday that an audit log entry added or deleted. */
function holidaysIn({ old_state, new_state }: AuditEntry): Kept {
  const [old, now] = [readState(old_state), readState(new_state)]
  if (now.kind === 'object') {
    const id = idIn(now.value)
    return old.kind === 'none' && id ? { added: [id] } : undefined
  }
  const read = holidayFields.safeParse(parseLenient(noHoliday, old.value).values)
  return read.success ? { deleted: [read.data] } : undefined
}

function Reverting({
  kept,
  unknown,
  onClose,
}: {
  kept: Kept
  unknown: string
  onClose: () => void
}) {
  const { t } = useTranslation(['holidays', 'common'])
  const candidates = useMemo(
    () =>
      kept && 'deleted' in kept
        ? kept.deleted.map((fields, index) => ({
            source: String(index + 1),
            name: fields.name,
            fields,
          }))
        : [],
    [kept],
  )
  if (!kept) {
    return (
      <Dialog title={t('revert.title')} onClose={onClose}>
        {unknown}
      </Dialog>
    )
  }
  if ('added' in kept) return <DeleteAdded ids={kept.added} onClose={onClose} />
  return (
    <AddMany title={t('revert.title')} candidates={candidates} onClose={onClose}>
      <p>{t('revert.newIds')}</p>
    </AddMany>
  )
}

/** Deletes those of the added holidays that still exist. Asks first, unless a button led here. */
function DeleteAdded({ ids, onClose }: { ids: string[]; onClose: () => void }) {
  const { t } = useTranslation(['holidays', 'common'])
  const nameText = useHolidayName()
  const query = useQuery({
    queryKey: ['holidays-by-id', ids],
    queryFn: () => readHolidaysById(ids),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })
  const { data } = query
  const deletion = useDeletion(onClose)
  const isAtOnce = useLocation().state === REVERT_AT_ONCE
  const [first] = data ?? []
  useArrival(isAtOnce && first ? data : undefined, deletion.start)
  if (deletion.batch.state !== 'idle') return <DeletionProgress deletion={deletion} />
  if (data && first && !isAtOnce) {
    return (
      <Confirm
        title={t('delete.title', { count: data.length, name: nameText(first.name) })}
        text={t('delete.text')}
        confirm={t('delete.confirm', { count: data.length })}
        onConfirm={() => deletion.start(data)}
        onCancel={onClose}
      />
    )
  }
  return (
    <Dialog title={t('revert.title')} onClose={onClose}>
      {data && !first && t('revert.gone')}
      <QueryState
        query={query}
        failed={t('common:failure.what.holidays')}
        outline={<progress className="progress" aria-label={t('common:states.loading')} />}
      />
    </Dialog>
  )
}
