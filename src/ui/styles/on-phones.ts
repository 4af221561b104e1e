/** Up to this width lists have their phone layout, in lists.css, too. */
const PHONE_PX = 700

export const ON_PHONES = `@media (max-width: ${PHONE_PX}px)`

/** For what a phone needs alone. */
export const onlyOnPhones = { [`@media (min-width: ${PHONE_PX + 1}px)`]: { display: 'none' } }
