import { types } from './internal/util-types';

export default types;
