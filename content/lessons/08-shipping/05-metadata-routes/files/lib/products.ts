export const products = ['lamp', 'chair'];
