import { promises } from './dns';

export const { lookup } = promises;

export default promises;
