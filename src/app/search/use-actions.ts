import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { tenantQuery } from '../../api/resources/tenant-queries.ts'
import { THEMES, useColorScheme } from '../../api/session/color-scheme.ts'
import { readSession } from '../../api/session/session.ts'
import { displayNames } from '../../domain/intl.ts'
import { revertState } from '../../forms/saving/use-revert.ts'
import type texts from '../../i18n/en/search.json'
import { LANGUAGES } from '../../i18n/texts.ts'
import { useLocale } from '../../i18n/use-locale.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { paths } from '../../paths.ts'
import type { PageEntry } from '../pages.ts'
import { allowedActions, mayDo } from './actions.ts'
import type { Entry } from './entry.ts'

// Loaded separately, so that the rules of the schedule aren't part of the first load.
let schedule: typeof import('./useless-actions.ts') | undefined

export async function loadUselessActions(): Promise<void> {
  schedule = await import('./useless-actions.ts')
}

/** Lists the actions that the user may take now. */
export function useActions(pages: readonly PageEntry[], onKeys: () => void): () => Entry[] {
  const { t, i18n } = useTranslation(['search', 'common'])
  const { t: hoursText } = useTranslation('office-hours')
  const locale = useLocale()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const { mode, setMode } = useColorScheme()
  const tenant = queries.getQueryData(tenantQuery.queryKey)
  const chosen = readSession()?.tenant

  const action = (
    key: keyof typeof texts.actions,
    choose: Entry['choose'],
    values: { theme?: string; language?: string } = {},
  ): Entry => ({
    id: `action ${key} ${Object.values(values).join(' ')}`,
    group: 'actions',
    label: t(`actions.${key}`, values),
    // Only the index needs this, which is made after the search has opened.
    get also() {
      return [t(`actionKeywords.${key}`)]
    },
    detail: '',
    choose,
  })

  const nightMode = (isOn: boolean) => {
    // The office hours page saves this like a revert: it reads first, verifies, and adds it to the
    // history.
    const revert = { before: { enable_night_mode: isOn }, after: { enable_night_mode: !isOn } }
    return action(isOn ? 'nightOn' : 'nightOff', () =>
      navigate(paths.officeHours, { state: revertState(revert) }),
    )
  }
  const exportAs = (kind: 'ics' | 'csv') => async () => {
    const { exportHolidays } = await import('../../pages/holidays/bulk/export-holidays.ts')
    await exportHolidays(kind)
  }
  const copySchedule = async () => {
    if (!tenant) return
    const { copyHours } = await import('./copy-hours.ts')
    const words = { closed: hoursText('text.closed'), open: hoursText('text.open') }
    if (!(await copyHours(tenant.values.office_hours, locale, words)))
      throw new Error(t('notCopied'))
  }

  const mayExport = mayDo(pages, 'holidays', 'GET /holidays')
  const maySave = mayDo(pages, 'office-hours', 'POST /tenant')
  const usefulActions = () => {
    const useless = new Set<string>(schedule?.uselessActions(queries, new Date()))
    if (!tenant?.plan.enable_billing) useless.add('recharge')
    return allowedActions(pages).filter(([key]) => !useless.has(key))
  }
  return () => [
    ...usefulActions().map(([key, address]) => action(key, address)),
    ...(tenant && maySave ? [nightMode(!tenant.values.enable_night_mode)] : []),
    ...(mayExport
      ? [action('exportIcs', exportAs('ics')), action('exportCsv', exportAs('csv'))]
      : []),
    ...(tenant && !tenant.hasUnknownHours ? [action('copySchedule', copySchedule)] : []),
    ...(mayDo(pages, 'tenants', 'POST /tenants/switch')
      ? [
          chosen
            ? action('backToTenants', `${paths.tenants}${chosen.list ?? ''}`)
            : action('manageTenant', paths.tenants),
        ]
      : []),
    ...THEMES.filter((theme) => theme !== mode).map((theme) =>
      action('theme', () => setMode(theme), { theme: t(`common:shell.themes.${theme}`) }),
    ),
    ...LANGUAGES.filter((tag) => tag !== i18n.language).map((tag) =>
      action('language', () => i18n.changeLanguage(tag), {
        language: displayNames(tag, { type: 'language' }).of(tag) ?? tag,
      }),
    ),
    action('keys', onKeys),
    action('signOut', paths.signOut),
  ]
}
