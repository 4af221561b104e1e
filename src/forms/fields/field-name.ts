import type { FieldPathByValue, FieldValues } from 'react-hook-form'

/**
 * The name of a field whose value is a `T`, in a form with the values `V`. Every field takes `V` as
 * a type argument, as in `<TextField<Voicemail> name="extension_number" />`; without it no name
 * fits.
 */
export type FieldName<V extends FieldValues, T> = NoInfer<FieldPathByValue<V, T>> & string
