import Box from '@mui/material/Box'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Field } from '../document/use-field.ts'
import { DefaultMark } from './default-mark.tsx'

interface Props {
  field: Field
  /** What the label stands for: one control, or several that it names together. */
  labels?: 'control' | 'group'
  children: ReactNode
}

/**
 * Around every control: its label, whether it differs from its default, its error, and beside it
 * its help and limits.
 */
export function FieldFrame({ field, labels = 'control', children }: Props) {
  const { name, label, help, limits } = field
  const isGroup = labels === 'group'
  return (
    <Box sx={frame} {...(isGroup && { role: 'group', 'aria-labelledby': `${name}-label` })}>
      <Box sx={{ minWidth: 0 }}>
        <Box sx={labelRow}>
          {isGroup ? (
            <span id={`${name}-label`}>{label}</span>
          ) : (
            <label id={`${name}-label`} htmlFor={name}>
              {label}
            </label>
          )}
          <DefaultMark field={field} />
        </Box>
        {children}
        <FieldError field={field} />
      </Box>
      <Box sx={helpText} id={`${name}-help`}>
        {help} {limits && <Box component="span">{limits}.</Box>}
        <ReadingMark field={field} />
      </Box>
    </Box>
  )
}

/**
 * Says that what the field shows did not come from the server, or is not quite what was entered.
 */
export function ReadingMark({ field }: { field: Field }) {
  const { error, isInvalid, isMissing, isCleaned } = field
  const { t } = useTranslation()
  if (error || (!isInvalid && !isMissing && !isCleaned)) return null
  const key = isCleaned ? 'form.cleaned' : isInvalid ? 'form.invalid' : 'form.missing'
  return <Box sx={{ color: 'warning.main' }}>{t(key)}</Box>
}

/** What is wrong with the field, right below it. */
export function FieldError({ field }: { field: Pick<Field, 'name' | 'error'> }) {
  if (!field.error) return null
  return (
    <Box
      id={`${field.name}-error`}
      sx={{ color: 'error.main', fontSize: '0.8125rem', marginBlockStart: 1 }}
    >
      {field.error}
    </Box>
  )
}

export const frame = {
  display: 'grid',
  // In a narrow place, such as a panel, the help stands below: it says so by these two properties.
  gridTemplateColumns: { lg: 'var(--field-columns, minmax(0, 720px) 240px)' },
  columnGap: 8,
  rowGap: 1,
  marginBlockEnd: 5,
}
export const labelRow = {
  display: 'flex',
  alignItems: 'baseline',
  justifyContent: 'space-between',
  gap: 4,
  minBlockSize: 28,
  fontSize: '0.8125rem',
  fontWeight: 600,
}
export const helpText = {
  color: 'text.secondary',
  fontSize: '0.8125rem',
  lineHeight: 1.45,
  paddingBlockStart: { lg: 'var(--field-help-start, 35px)' },
}
