import type { QueryKey, UseQueryOptions } from '@tanstack/react-query'
import { createContext, useContext } from 'react'
import type { FieldValues, UseFormReturn } from 'react-hook-form'
import type { $ZodType } from 'zod/v4/core'
import type { Endpoint } from '../../api/http/capabilities.ts'
import type { LenientParse } from '../../contract/json/lenient.ts'
import type { Secrets } from '../../contract/secrets.ts'
import type { Change } from '../../domain/revision/diff-and-patch.ts'
import type { Texts } from '../../i18n/texts.ts'
import type { Cleaning } from '../validation/cleaning.ts'

/** What the server holds: read into the form's shape, and as it came. */
export interface Snapshot<V> extends LenientParse<V> {
  raw: unknown
  /** The ETag of this state, '' where the server has none. */
  tag: string
  /** The server has no way to read it: the values are the defaults, and a save sends all of them. */
  unreadable?: boolean
}

/** A part of a page with an address of its own, `base/path`, and the fields that it shows, in their order. */
export interface Section {
  path: string
  fields: readonly string[]
}

/** What a page edits, and how: all that a page has to say of its form. */
export interface FormSpec<V extends FieldValues, L extends Snapshot<V> = Snapshot<V>> {
  /** Where the form lives; moving about below it is not leaving it. */
  base: string
  /** The catalogue's part with `fields.<name>.label`, `.help`, `.options`, `.empty`. */
  texts: Texts
  query: UseQueryOptions<L, Error, L, QueryKey> & { queryKey: QueryKey }
  schema: $ZodType<V>
  /** The complete values of a form that nobody has filled in; what stands here is marked where a field differs from it. */
  defaults: V
  secrets: Secrets
  sections: readonly Section[]
  /** Fields that an answer gives in another form than a save takes: all that can be seen of a save is whether they changed. */
  unverifiablePaths?: readonly string[]
  /** Parts that count as one change and are reviewed as one, however much of them differs. */
  atomicPaths?: readonly string[]
  /** The catalogue's name of a field, where it is not the field's own. */
  textName?: (field: string) => string
  /**
   * The words for a value that the catalogue cannot have, such as a date or a whole; undefined leaves it to the catalogue. `t` finds
   * words in `texts`.
   */
  valueText?: (
    field: string,
    value: unknown,
    locale: string,
    t: (key: string) => string,
  ) => string | undefined
  /** Puts what was changed into the resource as it was read, where it has another shape than the form; `patch` if left out. */
  put?: (raw: unknown, before: V, after: V) => unknown
  /** The form's name of a field of the resource, where it has another shape than the form; '' for one that it does not show. */
  formField?: (values: V, field: string) => string
  /** Nothing of it is on the server before the save: its query makes it up. */
  isNew?: true
  /** What `save` asks of the server, which may not offer it. */
  saves: Endpoint
  /** Sends the resource, if it still has the ETag `tag`, '' for any; throws ApiFailure `changed` otherwise. */
  save: (body: Record<string, unknown>, tag: string) => Promise<unknown>
}

interface DocumentForm {
  spec: FormSpec<FieldValues>
  form: UseFormReturn<FieldValues>
  /** What the form was last filled from. */
  snapshot: Snapshot<FieldValues>
  /** What has been changed since, at this very moment. */
  changes: () => Change[]
  cleaning: Cleaning
}

export const DocumentFormContext = createContext<DocumentForm | null>(null)

/** The form that surrounds a field. Throws outside of one. */
export function useDocumentForm(): DocumentForm {
  const state = useContext(DocumentFormContext)
  if (!state) throw new Error('A field stands outside of its form')
  return state
}

/** The address at which a field is shown; opening it moves the focus there. */
export function addressOf({ base, sections }: FormSpec<FieldValues>, field: string): string {
  const section = sections.find(({ fields }) => fields.some((root) => isWithin(field, root)))
  return `${base}${section?.path ? `/${section.path}` : ''}#${field}`
}

/** Compares two fields by the place at which the page shows them; what it shows nowhere comes last. */
export function byPlace(sections: readonly Section[]): (a: string, b: string) => number {
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
