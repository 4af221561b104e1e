import type { FieldValues } from 'react-hook-form'
import type { Plain } from '../../contract/json/plain.ts'
import { maskedIn } from '../../contract/secrets.ts'
import { type FormReader, noForm } from '../../domain/audit/state-changes.ts'
import type { Subject } from '../../domain/audit/subject.ts'
import { valueAt } from '../../domain/revision/value-at.ts'
import { pagePath, paths } from '../../paths.ts'
import { type FormSpec, isWithin } from '../document/form-spec.ts'

type Specs = readonly FormSpec<FieldValues>[]

/** The forms that edit a subject. The tenant is edited on two pages. */
export function specsOf(subject: Subject, specs: Specs): Specs {
  const bases = subject === 'settings' ? [paths.officeHours, paths.settings] : [pagePath(subject)]
  return bases.flatMap((base) => specs.filter((spec) => spec.base === base))
}

/** The form that shows a field; the last form if none names it. */
export const specAt = (field: string, specs: Specs): FormSpec<FieldValues> | undefined =>
  specs.find((spec) => sectionFields(spec).some((root) => isWithin(field, root))) ?? specs.at(-1)

const sectionFields = ({ sections }: FormSpec<FieldValues>) =>
  sections.flatMap(({ fields }) => fields)

/** Reads the states of an audit log entry into the values of these forms. */
export function readerOf(specs: Specs): FormReader {
  const spec = specs.at(-1)
  const read = spec?.read
  if (!spec || !read) return noForm
  const fieldOf = (body: Plain, path: string) => spec.formField?.(read(body), path) ?? path
  return {
    read,
    masked: maskedIn(spec.secrets),
    fixedPaths: spec.unverifiablePaths ?? [],
    atomicPaths: specs.flatMap(({ atomicPaths = [] }) => atomicPaths),
    shownWith: Object.assign({}, ...specs.map(({ shownWith }) => shownWith)),
    formPath: (body, path) => {
      const own = fieldOf(body, path)
      return valueAt(read(body), own) === undefined ? '' : own
    },
    ignores: (body, path) => fieldOf(body, path) === '',
  }
}
