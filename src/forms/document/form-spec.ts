import type { QueryFunction, QueryKey } from '@tanstack/react-query'
import { createContext, useContext } from 'react'
import type { FieldPath, FieldValues, UseFormReturn } from 'react-hook-form'
import type { $ZodType } from 'zod/v4/core'
import type { Endpoint } from '../../api/http/capabilities.ts'
import type { Snapshot } from '../../api/http/document.ts'
import type { Secrets } from '../../contract/secrets.ts'
import type { SUBJECTS } from '../../domain/audit/subject.ts'
import type { Change } from '../../domain/revision/diff-and-patch.ts'
import type { Texts, Unit } from '../../i18n/texts.ts'
import { atField } from '../../paths.ts'
import type { TextKind } from '../../ui/entries/typing.ts'
import type { PlaceList } from '../places/place-names.ts'
import type { Cleaning } from '../validation/cleaning.ts'

/**
 * A part of a page with an address of its own, `base/path`, and the fields that it shows, in order.
 */
export interface Section<V extends FieldValues> {
  path: string
  fields: readonly FieldPath<V>[]
}

/** What an entry of the audit log is about. */
export interface Audited {
  subject: (typeof SUBJECTS)[number]
  /** The id, for an item of a collection. */
  id?: string
}

/** What a page edits, and how: everything that a page declares about its form. */
export interface FormSpec<V extends FieldValues, L extends Snapshot<V> = Snapshot<V>> {
  /** The path of the page. Going to a path below it does not leave the form. */
  base: string
  /** The part of the catalogue with `fields.<name>.label`, `.help`, `.options`, `.empty`. */
  namespace: Texts
  /** Its name in the audit log. A page without one has no history. */
  audited?: Audited
  query: { queryKey: QueryKey; queryFn?: QueryFunction<L> | undefined }
  /** Turns a body of the API into form values. Used for earlier states in the audit log. */
  read?: (body: Record<string, unknown>) => V
  schema: $ZodType<V>
  /** The documented defaults. A field that differs from its default is marked. */
  defaults: Partial<V>
  secrets: Secrets<V>
  sections: readonly Section<V>[]
  /**
   * Fields that the server returns in another form than a save sends. All that can be checked after
   * a save is whether they changed.
   */
  unverifiablePaths?: readonly FieldPath<V>[]
  /** Parts that count as one value and are reviewed as one, however much of them differs. */
  atomicPaths?: readonly FieldPath<V>[]
  /**
   * What kind of text each text field takes, by the field's name in the catalogue. Default:
   * 'literal'.
   */
  textKinds?: Readonly<Record<string, TextKind>>
  /** Where the values of choice fields come from, and the names of countries and currencies. */
  choices?: Readonly<Partial<Record<FieldPath<V>, PlaceList>>>
  /** The units of numbers. */
  units?: { readonly [field in FieldPath<V>]?: Unit }
  /** A field's name in the catalogue, if it differs from the field's own name. */
  textName?: (field: string) => string
  /**
   * Words for values that the catalogue can't list, such as dates. For undefined the catalogue is
   * used. `t` finds words in `namespace`.
   */
  valueText?: (
    field: string,
    value: unknown,
    locale: string,
    t: (key: string) => string,
  ) => string | undefined
  /**
   * Makes the body to send, if the resource is shaped differently from the form. Default: `patch`.
   */
  toBody?(raw: unknown, before: V, after: V): unknown
  /**
   * The form's name for a field of the resource, if the resource is shaped differently from the
   * form; '' for a field that the form does not show.
   */
  formField?(values: V, field: string): string
  /** Whether a field follows from others, so that its change isn't counted or listed. */
  isDerived?(values: V, field: string): boolean
  /** Fields that are shown beside another one, under its label, such as the time beside a date. */
  shownWith?: Readonly<Record<string, string>>
  /**
   * The resource does not exist on the server yet: the query makes one up. The form says so with
   * the texts `adding` of the page (use-form-words.ts).
   */
  isNew?: true
  /** The request that `save` makes. The PBX may not support it. */
  endpoint: Endpoint
  /**
   * Sends the resource if its ETag on the server is still `tag`; '' sends it in any case. Throws an
   * ApiFailure `precondition_failed` if the ETag has changed.
   */
  save: (body: Record<string, unknown>, tag: string) => Promise<unknown>
}

/** The texts of a field, from `fields.<name>.label` and the keys beside it in the page's texts. */
export interface FieldTexts {
  label: string
  help: string
  /**
   * The words for one value: an option, On and Off, a number with its unit, a list entry.
   */
  value: (value: unknown) => string
  /**
   * The label with the name of its group, for use outside of the group: "Call records: Address".
   */
  fullLabel: string
}

interface DocumentForm<V extends FieldValues, L extends Snapshot<V>> {
  spec: FormSpec<V, L>
  form: UseFormReturn<V>
  /** The snapshot that the form was last filled from. */
  snapshot: L
  /** The unsaved changes at the time of the call. */
  changes: () => Change[]
  cleaning: Cleaning
  /** Finds the texts of a field. */
  fieldTexts: (field: string) => FieldTexts
}

export const DocumentFormContext = createContext<unknown>(null)

/**
 * The form around a component. A page names the values of its form, so that a wrong field name does
 * not compile. Throws outside of a form.
 */
export function useDocumentForm<
  V extends FieldValues = FieldValues,
  L extends Snapshot<V> = Snapshot<V>,
>(): DocumentForm<V, L> {
  const state = useContext(DocumentFormContext)
  if (!state) throw new Error('A field stands outside of its form')
  return state as DocumentForm<V, L>
}

/** The path at which a field is shown. Opening it moves the focus to the field. */
export function addressOf({ base, sections }: FormSpec<FieldValues>, field: string): string {
  const section = sections.find(({ fields }) => fields.some((root) => isWithin(field, root)))
  return atField(section?.path ? `${base}/${section.path}` : base, field)
}

/** Compares two fields by where the page shows them. Fields that it does not show come last. */
export function byPlace(
  sections: readonly { fields: readonly string[] }[],
): (a: string, b: string) => number {
  const fields = sections.flatMap((section) => section.fields)
  const place = (field: string) => {
    const index = fields.findIndex((root) => isWithin(field, root))
    return index < 0 ? fields.length : index
  }
  return (a, b) => place(a) - place(b)
}

/** Whether `field` is `root` or a part of it. */
export const isWithin = (field: string, root: string): boolean =>
  field === root || field.startsWith(`${root}.`)
