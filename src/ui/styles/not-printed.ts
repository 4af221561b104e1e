/** For what is of use on a screen alone. */
export const notPrinted = { '@media print': { display: 'none' } }
