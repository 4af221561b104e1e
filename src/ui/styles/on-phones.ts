/** Up to this width lists have their phone layout, in lists.css. */
const PHONE_PX = 700

/** Hides on larger screens what only phones need. */
export const onlyOnPhones = { [`@media (min-width: ${PHONE_PX + 1}px)`]: { display: 'none' } }
