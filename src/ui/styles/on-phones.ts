/** Up to this width lists have their phone layout. lists.css uses the same width. */
const PHONE_PX = 700

export const ON_PHONES = `@media (max-width: ${PHONE_PX}px)`

/** Hides on larger screens what only phones need. */
export const onlyOnPhones = { [`@media (min-width: ${PHONE_PX + 1}px)`]: { display: 'none' } }
