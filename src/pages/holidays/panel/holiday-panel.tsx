import { useMutation, useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState } from 'react'
import { Link, useLocation } from 'react-router'
import { useUnsupported } from '../../../api/http/capabilities.ts'
import { holidayQuery, writable } from '../../../api/resources/one-holiday.ts'
import { blankEntry, fieldsOf, type HolidayEntry } from '../../../domain/holidays/holiday-entry.ts'
import { isDateText } from '../../../domain/time/date-text.ts'
import { EditingPage } from '../../../forms/document/editing-page.tsx'
import { useDocumentForm } from '../../../forms/document/form-spec.ts'
import { useWriteFailureText } from '../../../i18n/use-failure-text.ts'
import { useTranslation } from '../../../i18n/use-translation.ts'
import { FieldsOutline } from '../../../ui/fields-outline.tsx'
import { CopyIcon, DeleteIcon } from '../../../ui/icons/icons.ts'
import { QueryState } from '../../../ui/query-state.tsx'
import { SidePanel } from '../../../ui/side-panel.tsx'
import { useToday } from '../calendar/use-today.ts'
import { holidaySpecOf, newHolidaySpecOf } from '../holiday-form-spec.ts'
import { useAddress } from '../holidays-address.ts'
import { useChanges } from '../use-changes.ts'
import { HolidayForm } from './holiday-form.tsx'
import { WhatItMeans } from './what-it-means.tsx'
import './holiday-panel.css'

/** A panel over the page with a new or an existing holiday. */
export function HolidayPanel() {
  const { t } = useTranslation('holidays')
  const { opened, page, navigate } = useAddress()
  if (opened?.kind !== 'new' && opened?.kind !== 'one') return null
  const close = () => navigate(page, { preventScrollReset: true })
  return (
    <SidePanel title={t(opened.kind === 'new' ? 'panel.new' : 'panel.edit')} onClose={close}>
      {opened.kind === 'new' ? (
        <NewHoliday onClose={close} />
      ) : (
        <OneHoliday key={opened.id} id={opened.id} onClose={close} />
      )}
    </SidePanel>
  )
}

function OneHoliday({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation('common')
  const { pathname } = useLocation()
  const { saved } = useChanges()
  const spec = useMemo(() => holidaySpecOf(id, pathname), [id, pathname])
  return (
    <EditingPage
      spec={spec}
      failed={t('failure.what.holiday')}
      outline={<FieldsOutline />}
      onSaved={(before, after) => {
        saved(id, before, after)
        onClose()
      }}
    >
      {() => (
        <>
          <HolidayForm />
          <WhatItMeans id={id} />
          <Actions id={id} onClose={onClose} />
        </>
      )}
    </EditingPage>
  )
}

/** The buttons to copy and delete. */
function Actions({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation('holidays')
  const { form, snapshot } = useDocumentForm<HolidayEntry>()
  const failureText = useWriteFailureText()
  const { remove, removed } = useChanges()
  const { newAddress } = useAddress()
  const canAdd = !useUnsupported('POST /holidays')
  const canDelete = !useUnsupported('POST /holidays/{id}/destroy')
  const remote = snapshot.values
  const {
    mutate: destroy,
    error,
    isPending,
  } = useMutation({
    mutationFn: async () => {
      const holiday = { ...writable(snapshot.raw), ...fieldsOf(remote), id }
      await remove(holiday)
      return holiday
    },
    onSuccess: (holiday) => {
      removed([holiday])
      // Reset the form: after the deletion nothing is unsaved.
      form.reset(remote)
      onClose()
    },
  })
  return (
    <div className="holiday-panel-actions">
      {canAdd && (
        <Link className="button small outlined" to={newAddress({ copy: id })}>
          <CopyIcon fontSize="small" />
          {t('panel.duplicate')}
        </Link>
      )}
      {canDelete && (
        <button
          type="button"
          className="button small outlined danger"
          onClick={() => !isPending && destroy()}
        >
          <DeleteIcon fontSize="small" />
          {t('delete.one')}
        </button>
      )}
      <div role="alert" className="small entry-error">
        {error && failureText(error, (why) => t('delete.failed', { why }))}
      </div>
    </div>
  )
}

function NewHoliday({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('common')
  const { query } = useAddress()
  const { date, tenant } = useToday()
  const copy = query.get('copy') ?? ''
  const original = useQuery({ ...holidayQuery(copy), enabled: copy !== '' })
  // A new holiday starts with the tenant's region: wait for the tenant, unless reading it failed.
  const start = query.get('start') ?? ''
  const end = query.get('end') ?? ''
  const entry = useMemo(() => {
    if (copy) return original.data?.values
    const first = isDateText(start) ? start : date
    return tenant && blankEntry(first, tenant.region, isDateText(end) ? end : first)
  }, [copy, original.data, tenant, start, end, date])
  if (!entry) {
    return (
      <QueryState query={original} failed={t('failure.what.holiday')} outline={<FieldsOutline />} />
    )
  }
  return <NewForm entry={entry} onClose={onClose} />
}

function NewForm({ entry, onClose }: { entry: HolidayEntry; onClose: () => void }) {
  const { t } = useTranslation('common')
  const { pathname } = useLocation()
  const { added } = useChanges()
  const id = useRef('')
  // Keep the initial values, even if they are refetched.
  const [first] = useState(entry)
  const spec = useMemo(
    () =>
      newHolidaySpecOf(first, pathname, (created) => {
        id.current = created
      }),
    [first, pathname],
  )
  return (
    <EditingPage
      spec={spec}
      failed={t('failure.what.holiday')}
      outline={<FieldsOutline />}
      onSaved={(_, after) => {
        added({ ...fieldsOf(after), id: id.current })
        onClose()
      }}
      onDiscarded={onClose}
    >
      {() => (
        <>
          <BeginHere />
          <HolidayForm />
          <WhatItMeans />
        </>
      )}
    </EditingPage>
  )
}

/** Focuses the name, the first field of an empty form. */
function BeginHere() {
  useEffect(() => document.getElementById('name')?.focus(), [])
  return null
}
