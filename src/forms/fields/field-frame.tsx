import type { CSSProperties, ReactNode } from 'react'
import { useTranslation } from '../../i18n/use-translation.ts'
import type { Field } from '../document/use-field.ts'
import { ValueMarks } from '../marks/value-marks.tsx'

interface Props {
  field: Field
  /** What the label names: one control, or a group of several. */
  labels?: 'control' | 'group'
  /** How wide the control is. */
  width?: string
  /** The control holds a few characters, such as a number. */
  isShort?: boolean
  children: ReactNode
}

const SHORT = 'var(--short-width, 8.75rem)'

/**
 * The frame of every control: its label and help, then the control, the marks of its value, and its
 * error. Its styles are in fields.css.
 */
export function FieldFrame({
  field,
  labels = 'control',
  isShort = false,
  children,
  ...props
}: Props) {
  const { name, label } = field
  const isGroup = labels === 'group'
  const width = isShort ? SHORT : props.width
  const id = `${name}-label`
  const controlStyle: CSSProperties & { '--control-width'?: string } = width
    ? { '--control-width': width }
    : {}
  return (
    <div
      data-field={name}
      className={isShort ? 'field short-field' : 'field'}
      {...(isGroup && { role: 'group', 'aria-labelledby': id })}
    >
      <div>
        {isGroup ? (
          <span id={id} className="field-label">
            {label}
          </span>
        ) : (
          <label id={id} htmlFor={name} className="field-label">
            {label}
          </label>
        )}
        <FieldHelp field={field} />
      </div>
      <div>
        <div className="field-control" style={controlStyle}>
          {children}
          <ValueMarks field={field} />
        </div>
        <FieldError field={field} />
      </div>
    </div>
  )
}

/** The help text, and a mark if the server did not send the value as shown. */
export function FieldHelp({ field }: { field: Field }) {
  return (
    // The button that tells who changed the field last comes beside the help, not into it: screen
    // readers would read it with every field.
    <div className="field-help">
      <div id={`${field.name}-help`}>
        {field.help}
        <ReadingMark field={field} />
      </div>
    </div>
  )
}

/** Says that the shown value did not come from the server, or differs from what was entered. */
export function ReadingMark({ field }: { field: Field }) {
  const { error, isInvalid, isMissing, isCleaned } = field
  const { t } = useTranslation()
  if (error || (!isInvalid && !isMissing && !isCleaned)) return null
  const key = isCleaned ? 'form.cleaned' : isInvalid ? 'form.invalid' : 'form.missing'
  return <div className="field-warning">{t(key)}</div>
}

/** The error of a field, right below it. */
export function FieldError({ field }: { field: Pick<Field, 'name' | 'error'> }) {
  if (!field.error) return null
  return (
    <div id={`${field.name}-error`} className="field-error">
      {field.error}
    </div>
  )
}
