let reads = 0;
export const products = ['Lamp', 'Chair'];

export const readProducts = async () => ({ products: [...products], reads: ++reads });
