import { QueryClient } from '@tanstack/react-query'
import { expect, test } from 'vitest'
import { placeNames, placesKey } from './place-names.ts'

test('names countries and currencies once they are loaded, in the language that they are in', () => {
  const queries = new QueryClient()
  const nameOf = placeNames(queries, 'en')
  expect(nameOf('regions', 'GBR')).toBe('')
  queries.setQueryData(placesKey('en'), {
    regions: [{ value: 'GBR', label: 'United Kingdom (GBR)' }],
    currencies: [{ value: 'EUR', label: 'Euro (EUR)' }],
  })
  expect(nameOf('regions', 'GBR')).toBe('United Kingdom (GBR)')
  expect(nameOf('currencies', 'EUR')).toBe('Euro (EUR)')
  expect(nameOf('currencies', 'GBR')).toBe('')
  expect(nameOf('timeZones', 'Europe/Berlin')).toBe('')
  expect(nameOf(undefined, 'GBR')).toBe('')
  expect(placeNames(queries, 'de')('regions', 'GBR')).toBe('')
})
