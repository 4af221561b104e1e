import Menu from '@mui/material/Menu'
import MenuItem from '@mui/material/MenuItem'
import { useFormState } from 'react-hook-form'
import { useTranslation } from '../../i18n/use-translation.ts'
import { MuiStyles } from '../../ui/mui/mui-styles.tsx'
import { useDocumentForm } from '../document/form-spec.ts'
import type { Field } from '../document/use-field.ts'

interface Props {
  field: Field
  /** The documented default. */
  standard: unknown
  anchor: HTMLElement
  onClose: () => void
}

/** Shows the default of a field, and resets the field to it. */
export function DefaultMenu({ field, standard, anchor, onClose }: Props) {
  const { t } = useTranslation()
  const { form } = useDocumentForm()
  const { isSubmitted } = useFormState({ control: form.control })
  const reset = () => {
    onClose()
    form.setValue(field.name, standard, { shouldValidate: isSubmitted })
    // By then the menu has closed. The button that opened it is gone, so the field gets the focus.
    requestAnimationFrame(() => document.getElementById(field.name)?.focus())
  }
  return (
    <MuiStyles>
      <Menu anchorEl={anchor} open onClose={onClose} variant="menu" disableRestoreFocus>
        <MenuItem onClick={reset}>
          {t('form.default.reset', { value: field.value(standard) })}
        </MenuItem>
      </Menu>
    </MuiStyles>
  )
}
