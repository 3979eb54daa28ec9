import { readlinePromises } from './readline';

export const { Interface, createInterface } = readlinePromises;

export default readlinePromises;
