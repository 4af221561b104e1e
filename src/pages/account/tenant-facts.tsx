import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { holidaysQuery } from '../../api/resources/holidays-queries.ts'
import { openNowQuery } from '../../api/resources/open-now-queries.ts'
import { tenantQuery } from '../../api/resources/tenant-queries.ts'
import { accessOf, type Holder, rightTo } from '../../contract/roles.ts'
import { printWeek } from '../../domain/hours/text/hours-print.ts'
import { dateTimeFormat } from '../../domain/intl.ts'
import { prepareSchedule } from '../../domain/schedule/schedule.ts'
import { shownZone } from '../../i18n/shown-zone.ts'
import { loadTexts } from '../../i18n/texts.ts'
import { useLocale } from '../../i18n/use-locale.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { FieldsOutline } from '../../ui/fields-outline.tsx'
import { useMinute } from '../../ui/hooks/now.ts'
import { lazyPart } from '../../ui/lazy/lazy-part.ts'
import { OpenNow } from '../../ui/open-now-status.tsx'
import { isAwaited, QueryState } from '../../ui/query-state.tsx'
import { Facts } from './facts.tsx'
import './tenant-facts.css'

const WeekDifferences = lazyPart(async () => {
  const [{ WeekDifferences: loaded }] = await Promise.all([
    import('../../forms/today/week-differences.tsx'),
    loadTexts('overview'),
  ])
  return loaded
})

/**
 * Facts about the tenant that all its users may read. Only administrators may read the holidays,
 * so for others the server says whether the tenant is open.
 */
export function TenantFacts({ user }: { user: Holder }) {
  const { t } = useTranslation(['account', 'common'])
  const locale = useLocale()
  const tenant = useQuery(tenantQuery)
  const mayReadHolidays = accessOf(user) !== 'self' && rightTo('holidays', user) !== 'none'
  const holidays = useQuery({ ...holidaysQuery, enabled: mayReadHolidays })
  const openNow = useQuery({ ...openNowQuery, enabled: !mayReadHolidays })
  const values = tenant.data?.values
  const hasUnknownHours = tenant.data?.hasUnknownHours ?? false
  const schedule = useMemo(
    () =>
      values &&
      prepareSchedule({
        ...values,
        hasUnknownHours,
        holidays: holidays.data ?? [],
        holidaysUnknown: !holidays.data,
      }),
    [values, hasUnknownHours, holidays.data],
  )
  const now = useMinute()
  if (!tenant.data) {
    const failed = t('common:failure.what.tenant')
    return <QueryState query={tenant} failed={failed} outline={<FieldsOutline />} />
  }
  if (!values || !schedule || isAwaited(holidays) || isAwaited(openNow)) return <FieldsOutline />
  const { name, website, timezone } = values
  const time = dateTimeFormat(locale, {
    timeZone: shownZone(timezone),
    dateStyle: 'full',
    timeStyle: 'short',
  })
  const words = { closed: t('closed'), open: t('openAllDay') }
  const isHttp = /^https?:\/\//i.test(website)
  return (
    <Facts
      title={t('tenant')}
      rows={[
        [t('name'), name],
        [
          t('website'),
          isHttp ? (
            <a key="website" href={website} target="_blank" rel="noreferrer">
              {website}
            </a>
          ) : (
            website
          ),
        ],
        [t('zone'), timezone],
        [t('time'), schedule.offsetAt && time.format(now)],
        [
          t('hours'),
          <div key="hours" className="tenant-facts-hours">
            {hasUnknownHours ? t('unknownHours') : printWeek(values.office_hours, locale, words)}
            {mayReadHolidays && <WeekDifferences heading="h3" />}
          </div>,
        ],
        [t('now'), <OpenNow key="now" schedule={schedule} zone={timezone} answer={openNow.data} />],
      ]}
    />
  )
}
