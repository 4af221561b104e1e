import LinearProgress from '@mui/material/LinearProgress'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { readHolidaysById } from '../../../api/resources/holidays-queries.ts'
import { readHistory } from '../../../forms/history/history-store.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import { QueryState } from '../../../ui/query-state.tsx'
import { AddMany } from '../bulk/add-many.tsx'
import { DeleteThese } from '../bulk/delete-these.tsx'

interface Props {
  /** The time of the entry in the history. */
  at: string
  onClose: () => void
}

/** Reverts an entry of the history: adds the deleted holidays again, or deletes the added ones. */
export function RevertHolidays({ at, onClose }: Props) {
  const { t } = useTranslation(['holidays', 'common'])
  // Read once, as reverting adds to the history and must not change what is shown.
  const kept = useMemo(() => readHistory().find((one) => `${one.at}` === at), [at])
  const candidates = useMemo(
    () =>
      kept?.holidays && 'deleted' in kept.holidays
        ? kept.holidays.deleted.map((fields, index) => ({
            source: String(index + 1),
            name: fields.name,
            fields,
          }))
        : [],
    [kept],
  )
  if (!kept?.holidays) {
    return (
      <Dialog title={t('revert.title')} onClose={onClose}>
        {t('revert.unknown')}
      </Dialog>
    )
  }
  if ('added' in kept.holidays) return <DeleteAdded ids={kept.holidays.added} onClose={onClose} />
  return (
    <AddMany title={t('revert.title')} candidates={candidates} onClose={onClose}>
      <p>{t('revert.newIds')}</p>
    </AddMany>
  )
}

/** Deletes the added holidays that are still there. */
function DeleteAdded({ ids, onClose }: { ids: string[]; onClose: () => void }) {
  const { t } = useTranslation(['holidays', 'common'])
  const query = useQuery({
    queryKey: ['holidays-by-id', ids],
    queryFn: () => readHolidaysById(ids),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })
  const { data } = query
  if (data && data.length > 0) {
    return <DeleteThese holidays={data} onCancel={onClose} onDone={onClose} />
  }
  return (
    <Dialog title={t('revert.title')} onClose={onClose}>
      {data && t('revert.gone')}
      <QueryState
        query={query}
        failed={t('common:failure.what.holidays')}
        outline={<LinearProgress aria-label={t('common:states.loading')} />}
      />
    </Dialog>
  )
}
