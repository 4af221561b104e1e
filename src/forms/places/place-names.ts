import type { QueryClient } from '@tanstack/react-query'
import type { Places } from './use-places.ts'

/** A list of values that a choice field takes its choices from. */
export type PlaceList = 'regions' | 'currencies' | 'diallingCountries' | 'timeZones'

/** The query of `usePlaces`. */
export const placesKey = (language: string) => ['places', language]

/**
 * Finds the names of countries and currencies if `usePlaces` has loaded them, '' for others.
 * Dialling countries and time zones are named by their values.
 */
export const placeNames =
  (queries: QueryClient, language: string) =>
  (list: PlaceList | undefined, code: string): string => {
    if (list !== 'regions' && list !== 'currencies') return ''
    const places = queries.getQueryData<Places>(placesKey(language))
    return places?.[list].find(({ value }) => value === code)?.label ?? ''
  }
