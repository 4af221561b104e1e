import Box from '@mui/material/Box'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Field } from '../document/use-field.ts'
import { ValueMarks } from '../marks/value-marks.tsx'

interface Props {
  field: Field
  /** What the label names: one control, or a group of several. */
  labels?: 'control' | 'group'
  /** How wide the control is. */
  width?: string
  children: ReactNode
}

/**
 * The frame of every control: its label and help, then the control, the marks of its value, and its
 * error.
 */
export function FieldFrame({ field, labels = 'control', width = '26rem', children }: Props) {
  const { name, label } = field
  const isGroup = labels === 'group'
  return (
    <Box
      data-field={name}
      sx={frame}
      {...(isGroup && { role: 'group', 'aria-labelledby': `${name}-label` })}
    >
      <div>
        {isGroup ? (
          <Box component="span" id={`${name}-label`} sx={labelText}>
            {label}
          </Box>
        ) : (
          <Box component="label" id={`${name}-label`} htmlFor={name} sx={labelText}>
            {label}
          </Box>
        )}
        <FieldHelp field={field} />
      </div>
      <div>
        <Box sx={{ ...control, gridTemplateColumns: `minmax(0, ${width}) auto` }}>
          {children}
          <ValueMarks field={field} />
        </Box>
        <FieldError field={field} />
      </div>
    </Box>
  )
}

/** The help text, and a mark if the server did not send the value as shown. */
export function FieldHelp({ field }: { field: Field }) {
  return (
    // The button that tells who changed the field last comes beside the help, not into it: screen
    // readers would read it with every field.
    <Box sx={helpText}>
      <div id={`${field.name}-help`}>
        {field.help}
        <ReadingMark field={field} />
      </div>
    </Box>
  )
}

/** Says that the shown value did not come from the server, or differs from what was entered. */
export function ReadingMark({ field }: { field: Field }) {
  const { error, isInvalid, isMissing, isCleaned } = field
  const { t } = useTranslation()
  if (error || (!isInvalid && !isMissing && !isCleaned)) return null
  const key = isCleaned ? 'form.cleaned' : isInvalid ? 'form.invalid' : 'form.missing'
  return <Box sx={{ color: 'warning.main' }}>{t(key)}</Box>
}

/** The error of a field, right below it. */
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
  // A narrow place, such as a panel, sets this property to one column.
  gridTemplateColumns: {
    xs: 'minmax(0, 1fr)',
    sm: 'var(--field-columns, minmax(0, 5fr) minmax(0, 7fr))',
  },
  columnGap: 6,
  rowGap: 1,
  marginBlockEnd: 2,
  '& > *': { minWidth: 0 },
}
export const labelText = {
  display: 'block',
  paddingBlockStart: { sm: 'var(--field-label-start, 4px)' },
  // Room for the button that tells who changed the field last.
  paddingInlineEnd: '24px',
  fontSize: '0.8125rem',
  fontWeight: 600,
  lineHeight: 1.45,
}
const helpText = {
  position: 'relative',
  color: 'text.secondary',
  fontSize: '0.75rem',
  lineHeight: 1.4,
}
export const control = {
  display: 'grid',
  gridTemplateColumns: 'auto auto',
  justifyContent: 'start',
  alignItems: 'center',
  columnGap: 1,
  '& > [role=status], & > p': { gridColumn: '1 / -1', margin: 0 },
}
