import { expect, test } from 'vitest'
import { logicalDeclaration } from './logical-styles.ts'

test.each([
  ['margin-left', '-4px', 'margin-inline-start:-4px;'],
  ['padding-right', '8px!important', 'padding-inline-end:8px!important;'],
  ['border-left', '1px solid red', 'border-inline-start:1px solid red;'],
  ['border-right-color', 'red', 'border-inline-end-color:red;'],
  ['border-top-right-radius', '6px', 'border-start-end-radius:6px;'],
  ['border-bottom-left-radius', '0', 'border-end-start-radius:0;'],
  ['left', '50%', 'inset-inline-start:50%;'],
  ['text-align', 'right', 'text-align:end;'],
  ['user-select', 'none', '-webkit-user-select:none;user-select:none;'],
  [
    'padding',
    '1px 2px 3px calc(4px + 1em)',
    'padding-block:1px 3px;padding-inline:calc(4px + 1em) 2px;',
  ],
  [
    'margin',
    '1px calc(2px + var(--a)) 3px calc(2px * (1 + 3))',
    'margin-block:1px 3px;margin-inline:calc(2px * (1 + 3)) calc(2px + var(--a));',
  ],
])('%s: %s is written by start and end', (property, value, logical) => {
  expect(logicalDeclaration(property, value)).toBe(logical)
})

test.each([
  ['margin', '0 auto'],
  ['padding', '8px'],
  ['padding', 'calc(1px + 2px) 3px 4px'],
  ['padding', 'calc(1px + var(--a)) 2px'],
  ['margin-inline-start', '4px'],
  ['text-align', 'center'],
  ['background-position', 'right 8px center'],
])('%s: %s stays as it is', (property, value) => {
  expect(logicalDeclaration(property, value)).toBe('')
})
