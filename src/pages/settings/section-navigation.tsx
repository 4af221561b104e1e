import Box from '@mui/material/Box'
import NativeSelect from '@mui/material/NativeSelect'
import OutlinedInput from '@mui/material/OutlinedInput'
import { useMemo } from 'react'
import { useFormState } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import type { TenantEdits } from '../../contract/tenant.ts'
import { useChangedPaths } from '../../forms/document/changed.ts'
import { isWithin, useDocumentForm } from '../../forms/document/form-spec.ts'
import { faultsIn } from '../../forms/validation/validation.ts'
import { paths, type SettingsSection } from '../../paths.ts'
import { FORCED_COLORS, forcedChosen } from '../../ui/styles/forced-colors.ts'
import { notPrinted } from '../../ui/styles/not-printed.ts'
import { sections, sectionsOf } from './settings-form-spec.ts'

/**
 * Links to the sections, or a select on narrow screens. A section that has changes or errors is
 * marked.
 */
export function SectionNavigation({ current }: { current: SettingsSection }) {
  const { t } = useTranslation('settings')
  const navigate = useNavigate()
  const marks = useMarks()
  const { snapshot } = useDocumentForm<TenantEdits>()
  const shown = useMemo(() => sectionsOf(snapshot.raw), [snapshot.raw])
  const title = (path: SettingsSection) => t(`sections.${path}.title`)
  const mark = (path: SettingsSection) => (marks[path] ? t(marks[path]) : '')
  return (
    <>
      <Box component="nav" aria-label={t('sectionsLabel')} sx={side}>
        {shown.map(({ path }) => (
          <Link
            key={path}
            to={paths.settingsSection(path)}
            aria-current={path === current ? 'page' : undefined}
          >
            {title(path)}
            {marks[path] && (
              <Box
                component="span"
                role="img"
                aria-label={mark(path)}
                title={mark(path)}
                sx={dot(marks[path])}
              />
            )}
          </Link>
        ))}
      </Box>
      <NativeSelect
        value={current}
        onChange={({ target }) => {
          const chosen = shown.find(({ path }) => path === target.value)
          if (chosen) void navigate(paths.settingsSection(chosen.path))
        }}
        input={<OutlinedInput />}
        inputProps={{ 'aria-label': t('sectionsLabel') }}
        sx={{ display: { md: 'none' } }}
      >
        {shown.map(({ path }) => (
          <option key={path} value={path}>
            {marks[path] ? `${title(path)} (${mark(path)})` : title(path)}
          </option>
        ))}
      </NativeSelect>
    </>
  )
}

type Mark = 'changed' | 'atFault'

function useMarks(): Partial<Record<SettingsSection, Mark>> {
  const { form } = useDocumentForm<TenantEdits>()
  const { errors } = useFormState({ control: form.control })
  const changed = useChangedPaths()
  const faults = faultsIn(errors)
  const marks: Partial<Record<SettingsSection, Mark>> = {}
  for (const { path, fields } of sections) {
    const has = (names: readonly string[]) =>
      names.some((name) => fields.some((field) => isWithin(name, field)))
    if (has(faults)) marks[path] = 'atFault'
    else if (has(changed)) marks[path] = 'changed'
  }
  return marks
}

const dot = (mark: Mark) => ({
  inlineSize: 8,
  blockSize: 8,
  flex: 'none',
  borderRadius: mark === 'atFault' ? 0 : '50%',
  transform: mark === 'atFault' ? 'rotate(45deg)' : 'none',
  backgroundColor: mark === 'atFault' ? 'error.main' : 'primary.main',
  [FORCED_COLORS]: { forcedColorAdjust: 'none', backgroundColor: 'currentColor' },
})
const side = {
  display: { xs: 'none', md: 'block' },
  alignSelf: 'start',
  position: 'sticky',
  insetBlockStart: 64,
  ...notPrinted,
  '& a': {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: 2,
    minBlockSize: 32,
    paddingInline: 2,
    marginInlineStart: -2,
    borderRadius: 1,
    color: 'text.secondary',
    fontSize: '0.8125rem',
    textDecoration: 'none',
  },
  '& a:hover': { color: 'text.primary', backgroundColor: 'action.hover' },
  '& a[aria-current]': { color: 'primary.main', fontWeight: 650, ...forcedChosen },
}
