import { describe, expect, it } from 'vitest'
import { errorBody } from './errors.ts'

describe('an error body', () => {
  it.each([
    { errors: [{ code: 'VALIDATE_FAILED', message: 'No', detail: { field: 'name' } }] },
    { errors: [{ code: 'UNHEARD_OF', message: '' }] },
    {
      errors: [
        { code: 'UNKNOWN', message: 'a', detail: 1 },
        { code: 'UNKNOWN', message: 'b', detail: null },
      ],
    },
  ])('may be %j', (body) => {
    expect(errorBody.parse(body)).toEqual(body)
  })

  it.each([null, {}, { errors: [] }, { errors: [{ code: 'UNKNOWN' }] }, { error: 'no' }])(
    'may not be %j',
    (body) => {
      expect(errorBody.safeParse(body).success).toBe(false)
    },
  )
})
