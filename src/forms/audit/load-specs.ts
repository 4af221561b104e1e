import { createContext } from 'react'
import type { FieldValues } from 'react-hook-form'
import type { FormSpec } from '../document/form-spec.ts'

/**
 * Loads the form specs of all pages and their texts. A page knows no other page, so the app
 * provides this.
 */
export const LoadSpecsContext = createContext<() => Promise<readonly FormSpec<FieldValues>[]>>(
  async () => [],
)
