import { promises } from './stream';

export const { finished, pipeline } = promises;

export default promises;
