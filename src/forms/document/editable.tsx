import type { ReactNode } from 'react'
import { useForbidden } from '../../api/http/capabilities.ts'
import { useDocumentForm } from './form-spec.ts'
import './editable.css'

/**
 * Wraps controls that change the resource; disables them for users who may only view it. It is a
 * form of its own, which the page submits: for autofill, a browser reads the whole form of a field
 * at each key press.
 */
export function Editable({ children }: { children: ReactNode }) {
  const { spec } = useDocumentForm()
  const isViewOnly = useForbidden(spec.endpoint)
  return (
    <form noValidate className="editable">
      {/* Enter saves even before the save bar shows its button. */}
      <button type="submit" hidden />
      {isViewOnly ? (
        <fieldset disabled className="editable-view-only">
          {children}
        </fieldset>
      ) : (
        children
      )}
    </form>
  )
}
