/** Hides what is useful on screen only. */
export const notPrinted = { '@media print': { display: 'none' } }
