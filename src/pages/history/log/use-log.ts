import { queryOptions, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { FieldValues } from 'react-hook-form'
import { useUnsupported } from '../../../api/http/capabilities.ts'
import { ApiFailure } from '../../../api/http/failure/failure.ts'
import {
  AUDIT_PAGE,
  type AuditPage,
  auditQuery,
  readNewest,
} from '../../../api/resources/audit-queries.ts'
import type { AuditEntry } from '../../../contract/audit-logs.ts'
import { auditFilterText } from '../../../domain/audit/audit-filter.ts'
import { changesAny, objectIdOf } from '../../../domain/audit/field-changes.ts'
import type { FormReader } from '../../../domain/audit/state-changes.ts'
import { readerOf, specsOf } from '../../../forms/audit/audit-forms.ts'
import type { FormSpec } from '../../../forms/document/form-spec.ts'
import { paths } from '../../../paths.ts'
import type { LogAddress } from './use-log-address.ts'

type Specs = readonly FormSpec<FieldValues>[]

/** How many of the newest entries are searched for changes of a field. */
export const MOST_SEARCHED = 500

/** The API's parameters for the shown part of the log. */
export function partOf(shown: LogAddress, zone: string) {
  const { search, user, action, from, to } = shown
  const subject = shown.about && subjectIn(shown)
  return { search, filter: auditFilterText({ user, subject, action, from, to }, zone) }
}

/** The subject of the page in the filter. In the API, the office hours are part of the settings. */
export const subjectIn = ({ about }: LogAddress) =>
  about === '' || about === 'office-hours' ? 'settings' : about

/** The fields to filter by in the browser, since the API can't; [] for all fields. */
function fieldsIn({ about, field }: LogAddress, specs: Specs): string[] {
  if (field) return [field]
  if (about !== 'office-hours') return []
  const hours = specs.find(({ base }) => base === paths.officeHours)
  return hours?.sections.flatMap(({ fields }) => fields) ?? []
}

/** Reads a page of the log, or the newest entries that changed a field. */
export function useLog(shown: LogAddress, zone: string, specs: Specs) {
  const part = partOf(shown, zone)
  const fields = useMemo(() => fieldsIn(shown, specs), [shown, specs])
  const isOff = useUnsupported('GET /audit_logs')
  const { object } = shown
  const isByField = fields.length > 0 || object !== ''
  const page = useQuery({
    ...auditQuery({ ...part, skip: shown.page * AUDIT_PAGE, top: AUDIT_PAGE }),
    enabled: !isOff && !isByField,
  })
  const subject = subjectIn(shown)
  const found = useQuery({
    ...byFieldQuery(part, { fields, object }, readerOf(specsOf(subject, specs))),
    enabled: !isOff && isByField,
  })
  return { log: isByField ? found : page, isByField }
}

/** Why this user has no log; null if there may be one. */
export function absenceOf(error: unknown): 'unsupported' | 'forbidden' | null {
  const kind = error instanceof ApiFailure ? error.kind : undefined
  return kind === 'unsupported' || kind === 'forbidden' ? kind : null
}

const byFieldQuery = (
  part: ReturnType<typeof partOf>,
  { fields, object }: { fields: string[]; object: string },
  reader: FormReader,
) =>
  queryOptions<AuditPage>({
    queryKey: ['audit', 'by-field', part, fields, object],
    queryFn: async ({ signal }) => {
      const isWanted = (entry: AuditEntry) =>
        (object === '' || objectIdOf(entry) === object) &&
        (fields.length === 0 || changesAny(entry, fields, reader))
      const items = await readNewest(part, { most: MOST_SEARCHED, isWanted }, signal)
      return { count: items.length, items }
    },
    staleTime: 0,
  })
