import { get, useWatch } from 'react-hook-form'
import { lazyPart } from '../../ui/lazy/lazy-part.ts'
import { useDocumentForm } from '../document/form-spec.ts'
import type { Field } from '../document/use-field.ts'
import { isNearLimit, limitsOf } from '../validation/schema-limits.ts'
import { differsFromDefault } from './differs-from-default.ts'
import './value-marks.css'

const DefaultButton = lazyPart(async () => (await import('./default-button.tsx')).DefaultButton)
const LimitText = lazyPart(async () => (await import('./limit-text.tsx')).LimitText, LimitSpace)

/**
 * Shown after a control: a menu with the documented default if the value differs from it, and the
 * limits if the value is near them.
 */
export function ValueMarks({ field }: { field: Field }) {
  const { spec, form } = useDocumentForm()
  const standard: unknown = get(spec.defaults, field.name)
  const limits = limitsOf(spec.schema, field.name)
  // Computed, so that a key that changes no mark renders nothing.
  const { isChanged, isNear } = useWatch({
    control: form.control,
    name: field.name,
    compute: (value: unknown) => ({
      isChanged: differsFromDefault(standard, value),
      isNear: isNearLimit(limits, value),
    }),
  })
  return (
    <>
      {isChanged && <DefaultButton field={field} standard={standard} />}
      {isNear && <LimitText limits={limits} />}
    </>
  )
}

/** Reserves room for the limits, so that nothing below moves when they appear. */
function LimitSpace() {
  return <p className="value-marks-space" />
}
